package nl.kleurplaat.compact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How many groups organisations can have, and the products of two such numbers: a tie between organisations of g and h groups
 * counts for 1/(gh) in each pair of them.
 *
 * @param products the different products, ascending
 * @param most the highest number of groups that an organisation has
 */
@SuppressWarnings("ArrayRecordComponent")
record GroupSizes(int[] products, int most) {

    static GroupSizes of(CompactForm form) {
        BitSet sizes = new BitSet();
        for (int v = 0; v < form.organisations(); v++) {
            sizes.set(form.groupStart(v + 1) - form.groupStart(v));
        }
        sizes.clear(0);
        int[] products = sizes.stream()
                .flatMap(g -> sizes.stream().map(h -> g * h))
                .sorted()
                .distinct()
                .toArray();
        return new GroupSizes(products, Math.max(0, sizes.length() - 1));
    }

    /** By product, its place among the products; -1 for none. */
    int[] places() {
        int[] places = new int[most * most + 1];
        Arrays.fill(places, -1);
        IntStream.range(0, products.length).forEach(i -> places[products[i]] = i);
        return places;
    }
}
