package nl.kleurplaat.analysis.bridges;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What each group has a share in, to name the ones that matter. */
final class GroupShares {

    private final double[] shares;

    GroupShares(int groups) {
        shares = new double[groups];
    }

    /** @param group -1 for none, which is left out */
    void add(int group, double share) {
        if (group >= 0) {
            shares[group] += share;
        }
    }

    /** {@code own} (unless -1) and then those with a share above 0, largest first, lower numbers first among equals. */
    List<Integer> startingWith(int own) {
        return IntStream.range(0, shares.length)
                .filter(group -> group == own || shares[group] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(group -> group == own ? 0 : 1)
                        .thenComparingDouble(group -> -shares[group])
                        .thenComparingInt(group -> group))
                .limit(Loss.MOST_GROUPS)
                .toList();
    }
}
