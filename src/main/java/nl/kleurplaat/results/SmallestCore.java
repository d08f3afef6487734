package nl.kleurplaat.results;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.coregroup.CoreGroup;
import nl.kleurplaat.analysis.coregroup.CoreGroups;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * The core group that reaches a share of every group, or most with a number of actors.
 *
 * @param size how many at most; null where a share is asked
 * @param share of every group; null where a size is asked
 * @param groups their numbers, each once; at least one
 */
public record SmallestCore(@Nullable Integer size, @Nullable Double share, List<Integer> groups)
        implements Question<CoreGroup> {

    public SmallestCore {
        groups = List.copyOf(groups);
    }

    /** That reaches a share of every group; null where nobody belongs to a group. */
    public static @Nullable SmallestCore reaching(double share, Network network) {
        List<Integer> all = allGroups(network);
        return all.isEmpty() ? null : new SmallestCore(null, share, all);
    }

    /** The numbers of all groups of a network. */
    public static List<Integer> allGroups(Network network) {
        return IntStream.range(0, network.groups().count()).boxed().toList();
    }

    @Override
    public CoreGroup answer(Seen seen, Effort effort) {
        BitSet mandated = new BitSet();
        seen.get(Measures.MANDATES).forEach(mandated::or);
        CoreGroups cores = new CoreGroups(
                seen.ties(),
                groups.stream().map(seen.network().groups()::actors).toList(),
                mandated,
                effort);
        return share != null ? cores.reaching(share) : cores.ofSize(size == null ? 1 : size);
    }
}
