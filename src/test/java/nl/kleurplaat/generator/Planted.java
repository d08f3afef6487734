package nl.kleurplaat.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known to be wrong with a network.
 *
 * @param gaps the pairs of domains that hardly meet
 * @param bridges the places of organisations that alone connect their region with the rest, ascending
 */
public record Planted(List<Pair> gaps, List<Integer> bridges) {

    /** In how many of the planted pairs one domain may be. */
    private static final int MOST_OF_ONE = 2;

    /**
     * Two domains by the places in a snapshot.
     *
     * @param a the lower
     */
    public record Pair(int a, int b) {}

    static List<Pair> gaps(Parameters parameters) {
        Draws draws = parameters.draws("gaps");
        List<Pair> gaps = new ArrayList<>();
        int[] used = new int[Field.COUNT];
        while (parameters.gaps() && gaps.size() < parameters.size().gaps()) {
            int[] two = Arrays.copyOf(draws.shuffled(Field.COUNT), 2);
            Arrays.sort(two);
            Pair pair = new Pair(two[0], two[1]);
            if (!gaps.contains(pair) && used[two[0]] < MOST_OF_ONE && used[two[1]] < MOST_OF_ONE) {
                gaps.add(pair);
                used[two[0]]++;
                used[two[1]]++;
            }
        }
        return List.copyOf(gaps);
    }

    /** For each set of domains (a bit each), the domains that it does not meet. */
    static int[] strangers(List<Pair> gaps) {
        int[] strangers = new int[1 << Field.COUNT];
        for (int set = 0; set < strangers.length; set++) {
            for (Pair gap : gaps) {
                strangers[set] |= (set >> gap.a() & 1) << gap.b() | (set >> gap.b() & 1) << gap.a();
            }
        }
        return strangers;
    }
}
