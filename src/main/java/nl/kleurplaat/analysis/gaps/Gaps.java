package nl.kleurplaat.analysis.gaps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.lens.Network;

/**
 * What is missing in a network, worst first.
 *
 * <ul>
 *   <li>GROUP_PAIR, severity (1 − ratio) × (1 − q): two groups with ratio &lt; 1, z &lt; 0 and p ≤ 0.05 in the matrix.
 *       q is p adjusted for the number of pairs of different groups that were looked at (see {@link FalseDiscoveries}), so
 *       that a pair which chance easily puts somewhere among many weighs little;
 *   <li>ISOLATED, severity = half the share of the other actors of its primary group that do have ties (of all other
 *       actors where it has no group or is alone in it; 0 where there is nobody else): an actor without any tie. Half,
 *       since one actor alone is less than two groups apart;
 *   <li>SINGLE_BRIDGE, severity = min(1, 2 × pairs lost / connected pairs of different groups that it is not an end of):
 *       a cut actor whose removal separates such pairs, 1 when a network of two equal groups falls apart between them;
 *       and likewise a bridge tie, over all such pairs, where neither end is reported as a cut actor.
 * </ul>
 *
 * <p>A GROUP_PAIR or SINGLE_BRIDGE of {@value #TO_ACT_ON} or more is one to act on: tests on generated networks of which the
 * gaps are known hold that it then is one. Someone without any tie is a fact, whatever the severity.
 *
 * <p>Equal severities stand in the order of the kinds and then of the numbers, which is that of the keys; of single
 * bridges actors before ties. O(n + m + γ² log γ) for n actors, m ties and γ groups to find them, and for each that is given
 * O(n + m) more to name its evidence. Deterministic.
 */
public final class Gaps {

    /** A pair of groups with a higher p may be chance. */
    static final double SIGNIFICANT = 0.05;

    /** A pair of groups or a single bridge of this severity is more than chance and more than a trifle. */
    public static final double TO_ACT_ON = 0.5;

    /** More evidence of one kind than this is not named. */
    static final int MOST_EVIDENCE = 5;

    private final Network network;
    private final Supplier<Separation> separation;
    private final Supplier<GroupMatrix> matrix;
    private final IntFunction<int[]> regions;
    private final Acquainted acquainted;
    private final List<GapFinder> finders;

    /**
     * @param separation of the network by its primary groups; asked when a kind needs it
     * @param matrix of the network with {@link GroupMatrix#ROUNDS} rounds and {@link GroupMatrix#SEED}; asked when a kind
     *     needs it. Without rounds (groups that were made from ties) no pair is a gap
     * @param regions the places of the regions of an actor: who is without ties is sent to others of its own region; empty
     *     where none is known
     * @param finders of the other kinds, at most one of each
     */
    public Gaps(
            Network network,
            Supplier<Separation> separation,
            Supplier<GroupMatrix> matrix,
            IntFunction<int[]> regions,
            Acquainted acquainted,
            List<GapFinder> finders) {
        this.network = network;
        this.separation = separation;
        this.matrix = matrix;
        this.regions = regions;
        this.acquainted = acquainted;
        this.finders = List.copyOf(finders);
    }

    /**
     * The {@code first} worst; fewer when there are no more.
     *
     * @param kinds empty for all that can be found
     * @throws nl.kleurplaat.api.Problem {@code BAD_INPUT} for a kind that cannot be found in this network, and what the suppliers throw
     */
    public List<Gap> worst(Collection<GapKind> kinds, int first) {
        Set<GapKind> asked =
                GapKind.found(kinds, finders.stream().map(GapFinder::kind).toList());
        List<Candidate> candidates = new ArrayList<>();
        if (asked.contains(GapKind.GROUP_PAIR)) {
            candidates.addAll(new GroupPairs(network, matrix.get(), acquainted).candidates());
        }
        if (asked.contains(GapKind.ISOLATED)) {
            candidates.addAll(new Isolates(network, regions).candidates());
        }
        if (asked.contains(GapKind.SINGLE_BRIDGE)) {
            candidates.addAll(new SingleBridgeGaps(network, separation.get(), acquainted).candidates());
        }
        finders.stream()
                .filter(finder -> asked.contains(finder.kind()))
                .sorted(Comparator.comparing(GapFinder::kind))
                .flatMap(finder -> finder.find().stream())
                .forEach(gap -> candidates.add(new Candidate(gap.severity(), () -> gap)));
        // equal candidates stay in the order of their kinds and numbers
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::rank).reversed())
                .limit(first)
                .map(candidate -> candidate.gap.get())
                .toList();
    }

    /** A gap whose evidence is gathered when it is among the worst. */
    record Candidate(double severity, Supplier<Gap> gap) {

        /** Cleared of the last bits, in which sums differ that are equal on paper. */
        double rank() {
            return Math.rint(severity * 1e12);
        }
    }
}
