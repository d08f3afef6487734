package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts ties between groups in whole numbers, so that it does not matter in which order machines add up: a tie of someone with
 * g groups and someone with h counts one in each of g·h cells, by the product g·h, and is worth 1/(g·h) there.
 *
 * @param groups how many there are
 * @param setOf by actor the number of its set of groups; -1 for nobody's
 * @param sets by set its groups
 * @param products the numbers g·h that there are, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
record Mixing(int groups, int[] setOf, int[][] sets, int[] products) implements Serializable {

    /** Up to so many sets ties are counted by pair of sets first. */
    private static final int MOST_SETS = 512;

    static Mixing of(Groups groups) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<int[]> sets = new ArrayList<>();
        int[] setOf = new int[groups.offsets().length - 1];
        for (int v = 0; v < setOf.length; v++) {
            int[] own = groups.of(v);
            Arrays.sort(own);
            List<Integer> key = Arrays.stream(own).boxed().toList();
            Integer number = own.length == 0 ? Integer.valueOf(-1) : numbers.get(key);
            if (number == null) {
                number = sets.size();
                numbers.put(key, number);
                sets.add(own);
            }
            setOf[v] = number;
        }
        int[] lengths = sets.stream().mapToInt(set -> set.length).distinct().toArray();
        int[] products = Arrays.stream(lengths)
                .flatMap(g -> Arrays.stream(lengths).map(h -> g * h))
                .distinct()
                .sorted()
                .toArray();
        return new Mixing(groups.count(), setOf, sets.toArray(int[][]::new), products);
    }

    /** How many cells: pairs of groups, each once, and the diagonal. */
    int cells() {
        return groups * (groups + 1) / 2;
    }

    /** How many numbers {@link Counter#count} counts. */
    int counts() {
        return cells() * products.length;
    }

    /** Where a pair stands in the rows of the upper triangle. */
    int cell(int a, int b) {
        int low = Math.min(a, b);
        return low * groups - low * (low - 1) / 2 + Math.max(a, b) - low;
    }

    /** What the counts of a cell are worth together. */
    double ties(long[] counts, int from, int cell) {
        double ties = 0;
        for (int p = 0; p < products.length; p++) {
            ties += (double) counts[from + cell * products.length + p] / products[p];
        }
        return ties;
    }

    /** What one thread needs to count. */
    final class Counter {

        private final boolean bySet = sets.length <= MOST_SETS;
        private final int[] between = new int[bySet ? sets.length * sets.length : 0];

        /**
         * Counts the ties of a block from their lower end.
         *
         * @param dealt by actor the number of the set that it has now; -1 for nobody's
         * @param counts added to, from a place on
         */
        void count(Upwards block, int[] dealt, long[] counts, int from) {
            for (int i = 0; i < block.actors().length; i++) {
                int set = dealt[block.actors()[i]];
                for (int arc = block.offsets()[i]; set >= 0 && arc < block.offsets()[i + 1]; arc++) {
                    int other = dealt[block.neighbours()[arc]];
                    if (other >= 0) {
                        if (bySet) {
                            between[set * sets.length + other]++;
                        } else {
                            spread(set, other, 1, counts, from);
                        }
                    }
                }
            }
            for (int pair = 0; pair < between.length; pair++) {
                if (between[pair] > 0) {
                    spread(pair / sets.length, pair % sets.length, between[pair], counts, from);
                    between[pair] = 0;
                }
            }
        }

        private void spread(int set, int other, int ties, long[] counts, int from) {
            int product = Arrays.binarySearch(products, sets[set].length * sets[other].length);
            for (int g : sets[set]) {
                for (int h : sets[other]) {
                    counts[from + cell(g, h) * products.length + product] += ties;
                }
            }
        }
    }

    /** The ties of a block that lead to a higher number, in rows: of each tie one end. */
    @SuppressWarnings("ArrayRecordComponent")
    record Upwards(int[] actors, int[] offsets, int[] neighbours) {

        static Upwards of(TieBlock block) {
            int[] offsets = new int[block.size() + 1];
            int[] neighbours = new int[block.neighbours().length];
            int size = 0;
            for (int i = 0; i < block.size(); i++) {
                for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
                    if (block.actors()[i] < block.neighbours()[arc]) {
                        neighbours[size++] = block.neighbours()[arc];
                    }
                }
                offsets[i + 1] = size;
            }
            return new Upwards(block.actors(), offsets, Arrays.copyOf(neighbours, size));
        }
    }

    /** By actor the set that it gets from whom. */
    int[] dealt(int[] whose) {
        return IntStream.range(0, whose.length).map(v -> setOf[whose[v]]).toArray();
    }
}
