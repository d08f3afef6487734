package nl.kleurplaat.analysis.occurrences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.occurrences.Occurrence.Kind;
import nl.kleurplaat.lens.Filter;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * What began, ended and changed in a period, both its days included: organisations, collaborations, and who takes part and
 * speaks in them. What is undated never began and never ends. Who joins a collaboration on its first day or leaves it on
 * its last is not told apart from it. Where a party's role or mandate ends and another begins on that day or the next, it
 * changed. What had its last day on the day before the period ended in it: on its first day it was no longer there.
 * O(n log n) for n of them.
 */
public final class Occurrences {

    private final Snapshot snapshot;
    private final int from;
    private final int until;
    private final List<Occurrence> found = new ArrayList<>();

    private Occurrences(Snapshot snapshot, int from, int until) {
        this.snapshot = snapshot;
        this.from = from;
        this.until = until;
    }

    /**
     * By day, on each what began, ended and changed in this order; organisations last.
     *
     * @param lens only of collaborations, and organisations by themselves, that it lets pass on any day
     * @param from the first day that counts, see {@link nl.kleurplaat.snapshot.Days}
     * @param until the last day that counts
     */
    public static List<Occurrence> between(Snapshot snapshot, Lens lens, int from, int until) {
        Occurrences occurrences = new Occurrences(snapshot, from, until);
        Filter filter = new Filter(snapshot, lens);
        for (int c = 0; c < snapshot.collaborations().size(); c++) {
            if (!filter.passes(c)) {
                continue;
            }
            Collaboration collaboration = snapshot.collaborations().get(c);
            occurrences.add(Kind.BEGAN, collaboration.start(), c, -1);
            occurrences.add(Kind.ENDED, collaboration.end(), c, -1);
            occurrences.involvements(c, snapshot.participations(), false);
            occurrences.involvements(c, snapshot.representations(), true);
        }
        for (int o = 0; o < snapshot.organisations().size(); o++) {
            if (filter.inside(o)) {
                Organisation organisation = snapshot.organisations().get(o);
                occurrences.add(Kind.BEGAN, organisation.from(), -1, o);
                occurrences.add(Kind.ENDED, organisation.until(), -1, o);
            }
        }
        occurrences.found.sort(Comparator.comparingInt(Occurrence::day).thenComparing(Occurrence::kind));
        return List.copyOf(occurrences.found);
    }

    private void add(Kind kind, int day, int collaboration, int organisation) {
        if (kind == Kind.ENDED ? ends(day) : counts(day)) {
            found.add(new Occurrence(kind, day, collaboration, organisation, -1, null, null));
        }
    }

    private boolean counts(int day) {
        return from <= day && day <= until;
    }

    private boolean ends(int last) {
        return counts(last) || last + 1L == from;
    }

    /** @param speakers whether those involved are stakeholders */
    private void involvements(int c, Involvements all, boolean speakers) {
        Collaboration collaboration = snapshot.collaborations().get(c);
        all.row(c).forEach(i -> {
            int before = neighbour(c, all, i, false);
            boolean changed = before >= 0 && !Objects.equals(all.words()[before], all.words()[i]);
            if (counts(all.from()[i]) && (changed || (before < 0 && all.from()[i] != collaboration.start()))) {
                found.add(of(changed ? Kind.CHANGED : Kind.BEGAN, all.from()[i], c, all, i, before, speakers));
            }
            boolean goesOn = neighbour(c, all, i, true) >= 0;
            if (ends(all.until()[i]) && !goesOn && all.until()[i] != collaboration.end()) {
                found.add(of(Kind.ENDED, all.until()[i], c, all, i, -1, speakers));
            }
        });
    }

    /** What the same party has in the same collaboration right after, or right before; -1: nothing. */
    private static int neighbour(int c, Involvements all, int i, boolean after) {
        int step = after ? 1 : -1;
        // in a row, those of one party stand together
        return IntStream.iterate(i + step, j -> j + step)
                .takeWhile(j -> all.offsets()[c] <= j && j < all.offsets()[c + 1] && all.who()[j] == all.who()[i])
                .filter(j -> all.organisation(j) == all.organisation(i))
                .filter(j -> after ? follows(all, i, j) : follows(all, j, i))
                .findFirst()
                .orElse(-1);
    }

    private static boolean follows(Involvements all, int first, int next) {
        long gap = (long) all.from()[next] - all.until()[first];
        return all.from()[first] < all.from()[next] && (gap == 0 || gap == 1);
    }

    private static Occurrence of(Kind kind, int day, int c, Involvements all, int i, int before, boolean speakers) {
        return new Occurrence(
                kind,
                day,
                c,
                speakers ? all.organisation(i) : all.who()[i],
                speakers ? all.who()[i] : -1,
                all.words()[i],
                before < 0 ? null : all.words()[before]);
    }
}
