package nl.kleurplaat.analysis.departures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The worst sets of actors to lose: those that leave fewest connected pairs, then the heaviest, then by number. */
final class Worst {

    /**
     * @param pairs how many connected pairs are left
     * @param actors ascending
     */
    private record Lost(long pairs, long weight, List<Integer> actors) {}

    private static final Comparator<Lost> ORDER = Comparator.comparingLong(Lost::pairs)
            .thenComparing(Comparator.comparingLong(Lost::weight).reversed())
            .thenComparing(Lost::actors, (a, b) -> Arrays.compare(numbers(a), numbers(b)));

    private final int most;
    private final long[] weight;
    private final TreeSet<Lost> kept = new TreeSet<>(ORDER);
    private long worstPairs = Long.MAX_VALUE;
    private long worstWeight = Long.MIN_VALUE;

    Worst(int most, long[] weight) {
        this.most = most;
        this.weight = weight;
    }

    /** Whether sets that leave at least so many pairs need not be looked at. */
    boolean isBeyond(long pairs) {
        return pairs > worstPairs;
    }

    void offer(long pairs, int[] gone, int last) {
        long heavy = weight[last];
        for (int v : gone) {
            heavy += weight[v];
        }
        if (pairs > worstPairs || (pairs == worstPairs && heavy < worstWeight)) {
            return;
        }
        int[] all = Arrays.copyOf(gone, gone.length + 1);
        all[gone.length] = last;
        add(new Lost(pairs, heavy, Arrays.stream(all).sorted().boxed().toList()));
    }

    Worst and(Worst others) {
        others.kept.forEach(this::add);
        return this;
    }

    List<List<Integer>> sets() {
        return kept.stream().map(Lost::actors).toList();
    }

    private void add(Lost lost) {
        kept.add(lost);
        if (kept.size() > most) {
            kept.removeLast();
        }
        if (kept.size() == most) {
            worstPairs = kept.last().pairs;
            worstWeight = kept.last().weight;
        }
    }

    private static int[] numbers(List<Integer> actors) {
        return actors.stream().mapToInt(Integer::intValue).toArray();
    }
}
