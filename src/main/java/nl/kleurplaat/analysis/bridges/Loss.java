package nl.kleurplaat.analysis.bridges;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which groups lose each other when one actor or tie is taken away.
 *
 * @param parts the parts that its component falls into, the largest first, actors ascending within each
 * @param groups the groups whose actors lose others of another group: the two that lose most of each other first, then
 *     the others by the number of pairs they lose, at most {@value #MOST_GROUPS}; empty when nothing is lost
 * @param pairs how many pairs the first two lose of each other; 0 when nothing is lost
 * @param only whether these are all the connected pairs of the two, so that nothing else connects them
 */
public record Loss(List<int[]> parts, List<Integer> groups, long pairs, boolean only) {

    /** More groups than this are not named. */
    public static final int MOST_GROUPS = 5;

    static Loss of(Separation separation, List<int[]> parts) {
        return new Losing(separation.primary(), parts).loss(separation);
    }

    /** One computation; groups are counted per part, sparse, because parts can be many. */
    private static final class Losing {

        private final List<int[]> parts;
        private final List<int[]> groups = new ArrayList<>();
        private final List<int[]> counts = new ArrayList<>();
        private final long[] all;
        private final long[] lost;

        Losing(int[] primary, List<int[]> parts) {
            this.parts = parts;
            int count = Arrays.stream(primary).max().orElse(-1) + 1;
            all = new long[count];
            lost = new long[count];
            for (int[] part : parts) {
                count(Arrays.stream(part)
                        .map(v -> primary[v])
                        .filter(g -> g >= 0)
                        .sorted()
                        .toArray());
            }
            losses();
        }

        private void count(int[] sorted) {
            int[] distinct = Arrays.stream(sorted).distinct().toArray();
            int[] count = new int[distinct.length];
            int at = -1;
            for (int i = 0; i < sorted.length; i++) {
                at += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
                count[at]++;
                all[sorted[i]]++;
            }
            groups.add(distinct);
            counts.add(count);
        }

        /** Per group: pairs with an end in it, and the other end in another part and of another group. */
        private void losses() {
            long grouped = Arrays.stream(all).sum();
            for (int p = 0; p < groups.size(); p++) {
                int[] here = counts.get(p);
                long members = Arrays.stream(here).asLongStream().sum();
                for (int i = 0; i < here.length; i++) {
                    int group = groups.get(p)[i];
                    lost[group] += here[i] * (grouped - members - (all[group] - here[i]));
                }
            }
        }

        Loss loss(Separation separation) {
            int[] order = byLoss();
            int first = -1;
            int second = -1;
            long most = 0;
            for (int i = 0; i < order.length && lost[order[i]] > most; i++) {
                long[] row = row(order[i]);
                for (int j = i + 1; j < order.length; j++) {
                    if (row[order[j]] > most) {
                        most = row[order[j]];
                        first = order[i];
                        second = order[j];
                    }
                }
            }
            if (most == 0) {
                return new Loss(parts, List.of(), 0, false);
            }
            List<Integer> named = new ArrayList<>(List.of(first, second));
            for (int i = 0; i < order.length && named.size() < MOST_GROUPS; i++) {
                if (order[i] != first && order[i] != second) {
                    named.add(order[i]);
                }
            }
            return new Loss(parts, List.copyOf(named), most, most == connected(separation, first, second));
        }

        /** The groups that lose anything, most first. */
        private int[] byLoss() {
            List<Integer> order = new ArrayList<>();
            for (int g = 0; g < lost.length; g++) {
                if (lost[g] > 0) {
                    order.add(g);
                }
            }
            order.sort((g, h) -> lost[g] == lost[h] ? Integer.compare(g, h) : Long.compare(lost[h], lost[g]));
            return order.stream().mapToInt(Integer::intValue).toArray();
        }

        /** The pairs that one group loses of each other group. */
        private long[] row(int group) {
            long[] row = new long[all.length];
            for (int h = 0; h < row.length; h++) {
                row[h] = all[group] * all[h];
            }
            for (int p = 0; p < groups.size(); p++) {
                int at = Arrays.binarySearch(groups.get(p), group);
                for (int i = 0; at >= 0 && i < groups.get(p).length; i++) {
                    row[groups.get(p)[i]] -= (long) counts.get(p)[at] * counts.get(p)[i];
                }
            }
            return row;
        }

        /** The connected pairs of two groups in the whole network, without pairs that the removed actor is an end of. */
        private long connected(Separation separation, int g, int h) {
            int[] order = separation.forest().order();
            int component = parts.isEmpty() ? -1 : separation.forest().root()[parts.getFirst()[0]];
            long pairs = all[g] * all[h];
            for (int from = 0; from < order.length; from = separation.forest().end(order[from])) {
                if (order[from] != component) {
                    pairs += pairs(separation, from, g, h);
                }
            }
            return pairs;
        }

        private static long pairs(Separation separation, int from, int g, int h) {
            int[] order = separation.forest().order();
            long ofG = 0;
            long ofH = 0;
            for (int at = from; at < separation.forest().end(order[from]); at++) {
                ofG += separation.primary()[order[at]] == g ? 1 : 0;
                ofH += separation.primary()[order[at]] == h ? 1 : 0;
            }
            return ofG * ofH;
        }
    }
}
