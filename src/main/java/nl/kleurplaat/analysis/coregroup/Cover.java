package nl.kleurplaat.analysis.coregroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Fewest actors such that of each of some sets enough members are one of them or tied to one.
 *
 * <p>First greedily, each time who reaches most of what is missing (Wolsey, <i>An analysis of the greedy algorithm for the
 * submodular set covering problem</i>, 1982), and without those who turn out not to be needed. Then it is asked of ever larger
 * numbers whether so many can be enough, by branch and bound: as long as that takes no more than a fixed amount of work, every
 * no raises the bound, and a yes is the answer. O(n + m) a step, for n actors and m ties. Deterministic.
 */
final class Cover {

    /** Ties that are followed by branch and bound at most. */
    private static final long WORK = 200_000_000;

    private final Ties ties;
    private final List<BitSet> sets;
    private final int[] enough;
    private final BitSet preferred;
    private final Effort effort;
    private final int[][] setsOf;
    private long work;

    /**
     * @param enough by set, how many have to be reached, at most all
     * @param preferred of actors that reach equally many, these first
     */
    Cover(Ties ties, List<BitSet> sets, int[] enough, BitSet preferred, Effort effort) {
        this.ties = ties;
        this.sets = sets;
        this.enough = enough;
        this.preferred = preferred;
        this.effort = effort;
        setsOf = new int[ties.actors()][];
        Arrays.setAll(
                setsOf,
                v -> IntStream.range(0, sets.size())
                        .filter(s -> sets.get(s).get(v))
                        .toArray());
    }

    /**
     * @param chosen ascending
     * @param atLeast fewer are never enough
     */
    record Found(List<Integer> chosen, int atLeast) {}

    Found fewest() {
        List<Integer> best = greedy();
        int atLeast = best.isEmpty() ? 0 : 1;
        while (atLeast < best.size()) {
            Search search = new Search();
            List<Integer> found = search.atMost(atLeast, new BitSet());
            if (found != null) {
                return new Found(found.stream().sorted().toList(), atLeast);
            }
            if (work > WORK) {
                break;
            }
            atLeast++;
        }
        return new Found(best, atLeast);
    }

    /** So many that are enough, ascending; null where none are found. */
    @Nullable
    List<Integer> atMost(int size) {
        List<Integer> few = greedy();
        if (few.size() <= size) {
            return few;
        }
        List<Integer> found = new Search().atMost(size, new BitSet());
        return found == null ? null : found.stream().sorted().toList();
    }

    /** Few, ascending. */
    private List<Integer> greedy() {
        List<Integer> chosen = new ArrayList<>();
        BitSet reached = new BitSet();
        int[] missing = missing(reached);
        while (Arrays.stream(missing).anyMatch(m -> m > 0)) {
            effort.check();
            Gains gains = new Gains(reached, missing, new BitSet());
            reach(gains.most, reached);
            chosen.add(gains.most);
            missing = missing(reached);
        }
        for (int actor : List.copyOf(chosen)) {
            List<Integer> others = chosen.stream().filter(v -> v != actor).toList();
            BitSet byOthers = new BitSet();
            others.forEach(v -> reach(v, byOthers));
            if (Arrays.stream(missing(byOthers)).allMatch(m -> m == 0)) {
                chosen = new ArrayList<>(others);
            }
        }
        return chosen.stream().sorted().toList();
    }

    /** Adds an actor and its neighbours. */
    private void reach(int actor, BitSet reached) {
        reached.set(actor);
        for (int arc = ties.offsets()[actor]; arc < ties.offsets()[actor + 1]; arc++) {
            reached.set(ties.neighbours()[arc]);
        }
    }

    private int[] missing(BitSet reached) {
        int[] missing = new int[enough.length];
        for (int s = 0; s < missing.length; s++) {
            BitSet members = (BitSet) sets.get(s).clone();
            members.and(reached);
            missing[s] = Math.max(0, enough[s] - members.cardinality());
        }
        return missing;
    }

    private boolean isPreferred(int v, int other) {
        return preferred.get(v) != preferred.get(other) ? preferred.get(v) : ties.degree(v) > ties.degree(other);
    }

    /** What each actor would add, and whether a number of them can be enough. */
    private final class Gains {

        private final int[] missing;
        /** By actor, how much of what is missing it reaches: of no set more than is missing. */
        private final int[] gain = new int[ties.actors()];
        /** By set and actor, how many members it reaches that were not. */
        private final int[][] ofSet = new int[enough.length][ties.actors()];

        /** Who adds most: of equals who is preferred, then who has most ties, then the lowest; -1 where nobody adds anything. */
        private int most = -1;

        Gains(BitSet reached, int[] missing, BitSet excluded) {
            this.missing = missing;
            for (int v = 0; v < gain.length; v++) {
                if (!excluded.get(v)) {
                    count(v, reached);
                    boolean better = gain[v] > (most < 0 ? 0 : gain[most]);
                    boolean equal = most >= 0 && gain[v] == gain[most];
                    most = better || (equal && isPreferred(v, most)) ? v : most;
                }
            }
        }

        private void count(int v, BitSet reached) {
            add(v, v, reached);
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                add(v, ties.neighbours()[arc], reached);
            }
            for (int s = 0; s < missing.length; s++) {
                gain[v] += Math.min(missing[s], ofSet[s][v]);
            }
        }

        private void add(int v, int member, BitSet reached) {
            if (!reached.get(member)) {
                for (int s : setsOf[member]) {
                    ofSet[s][v]++;
                }
            }
        }

        /** False where no so many actors reach what is missing. */
        boolean canBeEnough(int actors) {
            if (largest(gain, actors) < Arrays.stream(missing).asLongStream().sum()) {
                return false;
            }
            return IntStream.range(0, missing.length).allMatch(s -> largest(ofSet[s], actors) >= missing[s]);
        }

        private long largest(int[] values, int count) {
            int[] sorted = values.clone();
            Arrays.sort(sorted);
            return Arrays.stream(sorted, Math.max(0, sorted.length - count), sorted.length)
                    .asLongStream()
                    .sum();
        }
    }

    /** Whether so many can be enough. */
    private final class Search {

        private final BitSet excluded = new BitSet();

        /** Who is enough beside those that reached these; null where nobody is, or the work is over. */
        @Nullable
        List<Integer> atMost(int actors, BitSet reached) {
            int[] missing = missing(reached);
            if (Arrays.stream(missing).allMatch(m -> m == 0)) {
                return new ArrayList<>();
            }
            BitSet tried = new BitSet();
            List<Integer> found = null;
            while (found == null && actors > 0 && work <= WORK) {
                effort.check();
                work += ties.neighbours().length + (long) ties.actors() * (1 + enough.length);
                Gains gains = new Gains(reached, missing, excluded);
                if (gains.most < 0 || !gains.canBeEnough(actors)) {
                    break;
                }
                BitSet further = (BitSet) reached.clone();
                reach(gains.most, further);
                found = atMost(actors - 1, further);
                if (found != null) {
                    found.add(gains.most);
                }
                excluded.set(gains.most);
                tried.set(gains.most);
            }
            excluded.andNot(tried);
            return found;
        }
    }
}
