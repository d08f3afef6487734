package nl.kleurplaat.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import nl.kleurplaat.api.Marks;
import org.jspecify.annotations.Nullable;

/**
 * One order of all things of a kind: by a text, then by name, then by key; what has no such text comes last, whichever way
 * the order goes. A mark holds all three, so that a cursor stays good when its thing is renamed or goes.
 */
public final class Order implements Marks {

    private static final char SEPARATOR = '\0';

    private final String tag;
    private final boolean descending;
    private final List<? extends Named> things;
    private final NameOrder names;
    private final @Nullable IntFunction<@Nullable String> text;
    private final int[] sequence;
    private final int[] rank;

    /**
     * @param tag tells its marks from those of other orders
     * @param text by place, what is ordered by; null: by name alone
     */
    Order(
            String tag,
            boolean descending,
            List<? extends Named> things,
            NameOrder names,
            @Nullable IntFunction<@Nullable String> text) {
        this.tag = tag;
        this.descending = descending;
        this.things = things;
        this.names = names;
        this.text = text;
        this.sequence = text != null ? byText(text) : descending ? reversed(names.sequence()) : names.sequence();
        this.rank = text == null && !descending ? names.rank() : ranks(sequence);
    }

    /** All places, in this order. */
    public int[] all() {
        return sequence;
    }

    /** Some places, in this order. O(k log k). */
    public int[] of(int[] places) {
        int[] sorted = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            sorted[i] = rank[places[i]];
        }
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = sequence[sorted[i]];
        }
        return sorted;
    }

    @Override
    public String of(int place) {
        String of = text(place);
        return tag
                + SEPARATOR
                + (of == null ? "" : "=" + of)
                + SEPARATOR
                + names.folded()[place]
                + SEPARATOR
                + things.get(place).key();
    }

    @Override
    public @Nullable Integer before(int[] list, String mark, boolean counting) {
        String[] parts = mark.split(String.valueOf(SEPARATOR), 4);
        if (parts.length < 4 || !parts[0].equals(tag)) {
            return null;
        }
        int from = 0;
        int to = list.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = compare(list[middle], parts);
            if (order < 0 || (counting && order == 0)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int compare(int place, String[] mark) {
        String of = text(place);
        if ((of == null) != mark[1].isEmpty()) {
            return of == null ? 1 : -1;
        }
        int order = of == null ? 0 : of.compareTo(mark[1].substring(1));
        if (order != 0) {
            return descending ? -order : order;
        }
        order = names.folded()[place].compareTo(mark[2]);
        order = order == 0 ? things.get(place).key().compareTo(mark[3]) : order;
        return descending && text == null ? -order : order;
    }

    private @Nullable String text(int place) {
        return text == null ? null : text.apply(place);
    }

    /** By numbers: the upper half is where the text stands among all texts, the lower half the rank of the name. */
    private int[] byText(IntFunction<@Nullable String> text) {
        String[] texts = new String[things.size()];
        Map<String, Integer> number = new HashMap<>();
        for (int place = 0; place < texts.length; place++) {
            String of = text.apply(place);
            texts[place] = of == null ? "" : "=" + of;
            number.put(texts[place], 0);
        }
        int next = 0;
        for (String known : new TreeSet<>(number.keySet())) {
            number.put(known, known.isEmpty() ? Integer.MAX_VALUE : descending ? -next++ : next++);
        }
        long[] order = new long[texts.length];
        for (int place = 0; place < texts.length; place++) {
            order[place] = ((long) number.getOrDefault(texts[place], 0) << Integer.SIZE) + names.rank()[place];
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(o -> names.sequence()[(int) o]).toArray();
    }

    private static int[] reversed(int[] sequence) {
        int[] reversed = new int[sequence.length];
        Arrays.setAll(reversed, i -> sequence[sequence.length - 1 - i]);
        return reversed;
    }

    private static int[] ranks(int[] sequence) {
        int[] rank = new int[sequence.length];
        for (int i = 0; i < sequence.length; i++) {
            rank[sequence[i]] = i;
        }
        return rank;
    }
}
