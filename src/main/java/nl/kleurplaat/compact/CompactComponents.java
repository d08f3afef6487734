package nl.kleurplaat.compact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import nl.kleurplaat.analysis.measures.Components;

/**
 * The parts of a compact form between which there is no path, by union–find over participations: whoever takes part in one
 * collaboration at the same time is joined, and no tie is made. Roots are the lowest organisations and are changed by
 * compare-and-set alone (Anderson &amp; Woll 1991, <i>Wait-free parallel algorithms for the union-find problem</i>), with path
 * halving, over all cores; the outcome hangs on no order. About O(p) for p participations, and O(Σ k²) for k of them in a
 * collaboration in which not everybody meets. Four bytes of heap per organisation beside the outcome.
 */
public final class CompactComponents {

    private static final int BLOCK = 1 << 16;
    private static final VarHandle LOWER = MethodHandles.arrayElementVarHandle(int[].class);

    private final CompactForm form;
    private final Span span;
    /** By organisation a lower one of its component, itself where none is known. */
    private final int[] lower;

    private CompactComponents(CompactForm form) {
        this.form = form;
        span = form.span();
        lower = new int[form.organisations()];
        Arrays.setAll(lower, v -> v);
    }

    /**
     * The components, numbered by their lowest organisation, as {@link Components#of} of the network of the same lens; an
     * organisation that does not exist in what is looked at has -1 and is in none.
     */
    public static Components of(CompactForm form) {
        CompactComponents joined = new CompactComponents(form);
        Hands.share(form.participations(), BLOCK, () -> joined::joinAll);
        return joined.numbered();
    }

    /** Joins those of the collaborations that begin in a block. */
    private void joinAll(int from, int upTo) {
        int part = from;
        while (part < upTo && who(part) >= 0) {
            part++;
        }
        while (part < upTo) {
            part = joinOne(part);
        }
    }

    /** @return where the next collaboration begins */
    private int joinOne(int begin) {
        int first = who(begin);
        boolean everybody = span.whole() && (first & CompactForm.MIXED) == 0;
        int before = first & CompactForm.ORGANISATION;
        int part = begin + 1;
        for (int other = who(part); other >= 0; other = who(++part)) {
            if (everybody) {
                join(before, other);
                before = other;
            }
        }
        if (!everybody) {
            joinOverlapping(begin, part);
        }
        return part;
    }

    private void joinOverlapping(int begin, int upTo) {
        for (int i = begin; i < upTo; i++) {
            int period = form.times.getAtIndex(Mapped.INT, i);
            for (int j = i + 1; j < upTo && span.has(period); j++) {
                if (span.overlap(period, form.times.getAtIndex(Mapped.INT, j))) {
                    join(who(i) & CompactForm.ORGANISATION, who(j) & CompactForm.ORGANISATION);
                }
            }
        }
    }

    /** Makes the lowest organisation of both parts that of the whole; {@code lower} leads to it, always downwards. */
    private void join(int a, int b) {
        int x = get(a);
        int y = get(b);
        while (x != y) {
            int high = Math.max(x, y);
            int low = Math.min(x, y);
            int next = get(high);
            if (next == high) {
                if (LOWER.compareAndSet(lower, high, high, low)) {
                    return;
                }
                next = get(high);
            }
            int beyond = get(next);
            // halves the way for who comes next
            LOWER.setOpaque(lower, high, beyond);
            x = beyond;
            y = low;
        }
    }

    private int get(int organisation) {
        return (int) LOWER.getOpaque(lower, organisation);
    }

    private Components numbered() {
        int[] labels = new int[lower.length];
        int[] sizes = new int[lower.length];
        int count = 0;
        for (int v = 0; v < labels.length; v++) {
            if (form.exists(v)) {
                // lower[v] is below v, and has its label
                labels[v] = lower[v] == v ? count++ : labels[lower[v]];
                sizes[labels[v]]++;
            } else {
                labels[v] = -1;
            }
        }
        return new Components(labels, Arrays.copyOf(sizes, count));
    }

    private int who(int part) {
        return form.who.getAtIndex(Mapped.INT, part);
    }
}
