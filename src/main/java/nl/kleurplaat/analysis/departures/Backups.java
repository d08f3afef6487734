package nl.kleurplaat.analysis.departures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.introductions.Acquainted;
import org.jspecify.annotations.Nullable;

/**
 * The new ties, at most three, that restore most of what falls apart when some leave: with one, two and three ties each the
 * best there is between the {@value #MOST_PARTS} largest of the parts that come loose, by trying all; never between two who declined to
 * meet. A part of which everybody declined is not tied through another that was tied to it.
 */
final class Backups {

    static final int MOST_TIES = 3;

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
        long[][] pairs = new long[parts.size()][parts.size()];
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < pairs.length; j++) {
                pairs[i][j] = i == j ? 0 : parts.get(i).pairs(parts.get(j));
            }
        }
        tie(pairs, 0, 0);
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
     */
    private void tie(long[][] pairs, int ties, long restored) {
        if (ties > 0 && restored > best[ties - 1]) {
            best[ties - 1] = restored;
            bestFrom[ties - 1] = Arrays.copyOf(from, ties);
            bestTo[ties - 1] = Arrays.copyOf(to, ties);
        }
        for (int i = 0; ties < MOST_TIES && i < pairs.length; i++) {
            for (int j = i + 1; j < pairs.length; j++) {
                if (pairs[i][j] > 0 && tie(i, j, 0, 0) != null) {
                    from[ties] = i;
                    to[ties] = j;
                    tie(merged(pairs, i, j), ties + 1, restored + pairs[i][j]);
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

    private Backup backup(int last) {
        int[] used = new int[parts.size()];
        List<Backup.Tie> ties = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            int i = bestFrom[last][k];
            int j = bestTo[last][k];
            Backup.Tie tie = tie(i, j, used[i]++, used[j]++);
            ties.add(tie != null ? tie : Objects.requireNonNull(tie(i, j, 0, 0)));
        }
        return new Backup(ties, (double) best[last] / lost);
    }

    /**
     * The first two of two parts that did not decline to meet, from a place on in each; null where there are none. Somebody else each
     * time, so that not all hangs on one again.
     */
    private Backup.@Nullable Tie tie(int part, int other, int from, int otherFrom) {
        for (int a : contacts(part, from)) {
            for (int b : contacts(other, otherFrom)) {
                if (!acquainted.haveDeclined(a, b)) {
                    return new Backup.Tie(a, b);
                }
            }
        }
        return null;
    }

    private List<Integer> contacts(int part, int from) {
        List<Integer> contacts = parts.get(part).contacts;
        return contacts.subList(Math.min(from, contacts.size() - 1), contacts.size());
    }
}
