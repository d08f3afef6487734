package nl.kleurplaat.analysis.coregroup;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Ties;

/**
 * The smallest group of actors that reaches a share of every group within one step, or the group of a size that reaches most.
 * Exact where {@link Cover} can prove it; otherwise a few more than needed, with the bound that is certain. Who has somebody
 * with a mandate goes before others who reach equally many.
 */
public final class CoreGroups {

    private static final double ROUNDING = 1e-9;
    private static final int PERCENT = 100;

    private final Ties ties;
    private final List<BitSet> groups;
    private final BitSet mandated;
    private final Effort effort;

    /**
     * @param groups the members of each group that is to be reached, none of them empty; at least one
     * @param mandated who has somebody with a mandate
     */
    public CoreGroups(Ties ties, List<BitSet> groups, BitSet mandated, Effort effort) {
        this.ties = ties;
        this.groups = List.copyOf(groups);
        this.mandated = mandated;
        this.effort = effort;
    }

    /** @param share of each group, above 0 and up to 1 */
    public CoreGroup reaching(double share) {
        Cover.Found found = cover(share).fewest();
        return group(found.chosen(), found.atLeast());
    }

    /**
     * What so many can reach at most, in whole percents of every group, as far as is found.
     *
     * @param size how many at most, 1 or more
     */
    public CoreGroup ofSize(int size) {
        List<Integer> best = List.of();
        int reached = 0;
        int beyond = PERCENT + 1;
        while (beyond - reached > 1) {
            int percent = (reached + beyond) / 2;
            List<Integer> found = cover((double) percent / PERCENT).atMost(size);
            best = found == null ? best : found;
            reached = found == null ? reached : percent;
            beyond = found == null ? percent : beyond;
        }
        Cover.Found fewest = cover((double) reached / PERCENT).fewest();
        return group(fewest.chosen().size() <= size ? fewest.chosen() : best, fewest.atLeast());
    }

    private Cover cover(double share) {
        int[] enough = groups.stream()
                .mapToInt(members -> (int) Math.ceil(share * members.cardinality() - ROUNDING))
                .toArray();
        return new Cover(ties, groups, enough, mandated, effort);
    }

    private CoreGroup group(List<Integer> chosen, int atLeast) {
        int[] times = new int[ties.actors()];
        chosen.forEach(v -> reached(v).stream().forEach(u -> times[u]++));
        double least = groups.stream()
                .mapToDouble(members ->
                        (double) members.stream().filter(u -> times[u] > 0).count() / members.cardinality())
                .min()
                .orElseThrow();
        BitSet all = new BitSet();
        groups.forEach(all::or);
        return new CoreGroup(
                chosen.stream()
                        .map(v -> new CoreGroup.Member(v, alone(v, times, all), mandated.get(v)))
                        .toList(),
                least,
                atLeast);
    }

    private List<Integer> alone(int actor, int[] times, BitSet all) {
        return reached(actor).stream()
                .filter(u -> times[u] == 1 && all.get(u))
                .boxed()
                .toList();
    }

    private BitSet reached(int actor) {
        BitSet reached = new BitSet();
        reached.set(actor);
        IntStream.range(ties.offsets()[actor], ties.offsets()[actor + 1])
                .forEach(arc -> reached.set(ties.neighbours()[arc]));
        return reached;
    }
}
