package nl.kleurplaat.analysis.departures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.introductions.Acquainted;

/**
 * The new ties, at most three, that restore most of what falls apart when some leave: with one, two and three ties each the
 * best there is between the {@value #MOST_PARTS} largest of the parts that come loose, by trying all; never between two who declined to
 * meet.
 */
final class Backups {

    static final int MOST_TIES = 3;

    /** Between two parts of which everybody declined. */
    private static final int NOBODY = -1;

    /** Smaller parts are not tied again. */
    static final int MOST_PARTS = 10;

    private final List<Part> parts;
    private final long lost;
    private final Acquainted acquainted;
    private final int[] from = new int[MOST_TIES];
    private final int[] to = new int[MOST_TIES];
    private final long[] best = new long[MOST_TIES];
    private final int[][] bestFrom = new int[MOST_TIES][];
    private final int[][] bestTo = new int[MOST_TIES][];

    /**
     * Actors that stay connected, but lose others.
     *
     * @param before what tells the parts that were one before from others
     * @param contacts who could be tied, the first one first; at least one
     * @param actors how many of its actors count
     * @param ofGroup how many of these are in each group; none where groups do not count
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(int before, List<Integer> contacts, long actors, int[] ofGroup) {

        /** The pairs with another part that count. */
        long pairs(Part other) {
            long pairs = actors * other.actors;
            for (int g = 0; g < ofGroup.length; g++) {
                pairs -= (long) ofGroup[g] * other.ofGroup[g];
            }
            return before == other.before ? pairs : 0;
        }
    }

    private Backups(List<Part> parts, long lost, Acquainted acquainted) {
        this.acquainted = acquainted;
        this.parts = parts.stream()
                .sorted(Comparator.comparingLong((Part part) -> -part.actors)
                        .thenComparing(part -> part.contacts.getFirst()))
                .limit(MOST_PARTS)
                .toList();
        this.lost = lost;
    }

    /**
     * What restores most first; with fewer ties only what restores less.
     *
     * @param lost how many pairs that count lose each other
     * @param acquainted of whom some declined to meet
     */
    static List<Backup> of(List<Part> parts, long lost, Acquainted acquainted) {
        return lost == 0 ? List.of() : new Backups(parts, lost, acquainted).find();
    }

    private List<Backup> find() {
        int n = parts.size();
        long[][] pairs = new long[n][n];
        int[][] between = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                pairs[i][j] = i == j ? 0 : parts.get(i).pairs(parts.get(j));
                between[i][j] = i != j && mayTie(i, j) ? i * n + j : NOBODY;
            }
        }
        tie(pairs, between, 0, 0);
        return IntStream.range(0, MOST_TIES)
                .map(k -> MOST_TIES - 1 - k)
                .filter(k -> best[k] > (k == 0 ? 0 : best[k - 1]))
                .mapToObj(this::backup)
                .toList();
    }

    /**
     * Tries every further tie.
     *
     * @param pairs by two parts, what tying them brings back; nothing of a part that was tied to one before
     * @param between by two parts, the two of what was tied to them that the tie would be between, as one number
     */
    private void tie(long[][] pairs, int[][] between, int ties, long restored) {
        if (ties > 0 && restored > best[ties - 1]) {
            best[ties - 1] = restored;
            bestFrom[ties - 1] = Arrays.copyOf(from, ties);
            bestTo[ties - 1] = Arrays.copyOf(to, ties);
        }
        for (int i = 0; ties < MOST_TIES && i < pairs.length; i++) {
            for (int j = i + 1; j < pairs.length; j++) {
                if (pairs[i][j] > 0 && between[i][j] != NOBODY) {
                    from[ties] = between[i][j] / pairs.length;
                    to[ties] = between[i][j] % pairs.length;
                    tie(merged(pairs, i, j), either(between, i, j), ties + 1, restored + pairs[i][j]);
                }
            }
        }
    }

    private static long[][] merged(long[][] pairs, int i, int j) {
        long[][] merged = new long[pairs.length][];
        Arrays.setAll(merged, k -> pairs[k].clone());
        for (int k = 0; k < pairs.length; k++) {
            merged[i][k] = k == i || k == j ? 0 : pairs[i][k] + pairs[j][k];
            merged[k][i] = merged[i][k];
            merged[j][k] = 0;
            merged[k][j] = 0;
        }
        return merged;
    }

    private static int[][] either(int[][] between, int i, int j) {
        int[][] either = new int[between.length][];
        Arrays.setAll(either, k -> between[k].clone());
        for (int k = 0; k < between.length; k++) {
            either[i][k] = between[i][k] != NOBODY ? between[i][k] : between[j][k];
            either[k][i] = between[k][i] != NOBODY ? between[k][i] : between[k][j];
        }
        return either;
    }

    private Backup backup(int last) {
        int[] used = new int[parts.size()];
        List<Backup.Tie> ties = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            ties.add(tie(bestFrom[last][k], bestTo[last][k], used));
        }
        return new Backup(ties, (double) best[last] / lost);
    }

    private boolean mayTie(int part, int other) {
        return parts.get(part).contacts.stream()
                .anyMatch(a -> parts.get(other).contacts.stream().anyMatch(b -> !acquainted.haveDeclined(a, b)));
    }

    /**
     * Two of two parts that may be tied: somebody else each time where there is, so that not all hangs on one again.
     *
     * @param used by part, after whom one is looked for; moved on
     */
    private Backup.Tie tie(int part, int other, int[] used) {
        List<Integer> ones = parts.get(part).contacts;
        List<Integer> others = parts.get(other).contacts;
        for (int i = Math.min(used[part], ones.size() - 1); i < ones.size(); i++) {
            for (int j = Math.min(used[other], others.size() - 1); j < others.size(); j++) {
                if (!acquainted.haveDeclined(ones.get(i), others.get(j))) {
                    used[part] = i + 1;
                    used[other] = j + 1;
                    return new Backup.Tie(ones.get(i), others.get(j));
                }
            }
        }
        // of those after them all declined: from the first again
        used[part] = 0;
        used[other] = 0;
        return tie(part, other, used);
    }
}
