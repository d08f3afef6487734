package nl.kleurplaat.analysis.matrix;

import java.util.Arrays;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;

/**
 * Counts ties between groups, again and again, with groups dealt out in different ways.
 *
 * <p>A tie u–v adds 1/(|G_u||G_v|) to each pair (g,h), g of u's groups and h of v's. Ties are counted by the sets of groups
 * at their ends, and the counts then spread over the pairs: O(m + s²k²) a count for s sets of k groups. Where there are
 * many sets, per actor the shares of its higher neighbours are added up by group first, and then spread over its own
 * groups: O(Σ |G_v| over ties + Σ |G_u|·γ) a count, γ the number of groups among an actor's neighbours.
 */
final class Mixing {

    /** More sets than this are not counted by pair. */
    private static final int MOST_SETS = 512;

    private final int actors;
    private final int groups;
    private final GroupSets sets;
    private final int mostSets;
    /** Only the ties that have a group at both ends, from the lower actor. */
    private final int[] offsets;

    private final int[] higher;
    private final int[] memberOffsets;
    private final int[] members;
    private final double[] share;

    Mixing(Network network) {
        this(network, MOST_SETS);
    }

    /** @param mostSets up to how many sets of groups ties are counted by set */
    Mixing(Network network, int mostSets) {
        this.mostSets = mostSets;
        Ties ties = network.ties();
        Groups of = network.groups();
        actors = ties.actors();
        groups = of.count();
        sets = GroupSets.of(of);
        memberOffsets = of.offsets();
        members = of.members();
        share = new double[actors];
        Arrays.setAll(share, v -> of.count(v) == 0 ? 0 : 1.0 / of.count(v));
        offsets = new int[actors + 1];
        int[] to = new int[ties.ties()];
        int count = 0;
        int tie = 0;
        for (int v = 0; v < actors; v++) {
            for (; tie < to.length && ties.tieA()[tie] == v; tie++) {
                if (of.count(v) > 0 && of.count(ties.tieB()[tie]) > 0) {
                    to[count++] = ties.tieB()[tie];
                }
            }
            offsets[v + 1] = count;
        }
        higher = Arrays.copyOf(to, count);
    }

    /** The number of ties with a group at both ends. */
    int ties() {
        return higher.length;
    }

    /** The number of cells: pairs of groups, each once, and the diagonal. */
    int cells() {
        return groups * (groups + 1) / 2;
    }

    /** Where the pair stands in the rows of the upper triangle. */
    static int cell(int groups, int a, int b) {
        int low = Math.min(a, b);
        return low * groups - low * (low - 1) / 2 + Math.max(a, b) - low;
    }

    /** What one thread needs to count. */
    final class Counter {

        private final double[] square = new double[groups * groups];
        private final boolean bySet = sets.count() <= mostSets;
        /** By actor, the set that it was dealt. */
        private final int[] dealt = new int[bySet ? actors : 0];
        /** By set of the lower end and set of the higher end, the number of ties. */
        private final int[] between = new int[bySet ? sets.count() * sets.count() : 0];

        private final double[] sums = new double[groups];
        private final int[] seen = new int[groups];
        private int count;

        /**
         * Counts.
         *
         * @param whose for each actor, whose groups it has
         * @param cells filled in
         */
        void count(int[] whose, double[] cells) {
            Arrays.fill(square, 0);
            if (bySet) {
                countSets(whose);
                spreadSets();
            } else {
                for (int v = 0; v < actors; v++) {
                    if (offsets[v] < offsets[v + 1]) {
                        addUp(v, whose);
                        spread(whose[v]);
                    }
                }
            }
            int cell = 0;
            for (int g = 0; g < groups; g++) {
                cells[cell++] = square[g * groups + g];
                for (int h = g + 1; h < groups; h++) {
                    cells[cell++] = square[g * groups + h] + square[h * groups + g];
                }
            }
        }

        private void countSets(int[] whose) {
            for (int v = 0; v < actors; v++) {
                dealt[v] = sets.of()[whose[v]];
            }
            Arrays.fill(between, 0);
            for (int v = 0; v < actors; v++) {
                int row = dealt[v] * sets.count();
                for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                    between[row + dealt[higher[arc]]]++;
                }
            }
        }

        private void spreadSets() {
            int setCount = sets.count();
            for (int pair = 0; pair < between.length; pair++) {
                if (between[pair] > 0) {
                    int[] lower = sets.members()[pair / setCount];
                    int[] upper = sets.members()[pair % setCount];
                    double part = between[pair] / ((double) lower.length * upper.length);
                    for (int g : lower) {
                        for (int h : upper) {
                            square[g * groups + h] += part;
                        }
                    }
                }
            }
        }

        private void addUp(int v, int[] whose) {
            count = 0;
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                int u = whose[higher[arc]];
                double part = share[u];
                for (int i = memberOffsets[u]; i < memberOffsets[u + 1]; i++) {
                    int group = members[i];
                    if (sums[group] == 0) {
                        seen[count++] = group;
                    }
                    sums[group] += part;
                }
            }
        }

        private void spread(int owner) {
            double part = share[owner];
            for (int s = 0; s < count; s++) {
                int group = seen[s];
                double spread = sums[group] * part;
                sums[group] = 0;
                for (int i = memberOffsets[owner]; i < memberOffsets[owner + 1]; i++) {
                    square[members[i] * groups + group] += spread;
                }
            }
        }
    }
}
