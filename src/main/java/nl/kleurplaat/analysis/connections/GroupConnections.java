package nl.kleurplaat.analysis.connections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.routes.Route;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;

/**
 * For every two groups, who would have to leave before they lose each other: the smallest set of others whose removal
 * leaves no way from a member of the one to a member of the other, and as many ways without a common party (Menger,
 * <i>Zur allgemeinen Kurventheorie</i>, 1927).
 *
 * <p>All groups of an actor count, not only the primary one. O(n + m) a pair for n actors and m ties, and for groups that
 * do not touch a maximum flow on what is left of the network without their common neighbours: see {@link Separator}.
 * Exact and deterministic.
 */
public final class GroupConnections {

    private final Ties ties;
    private final BitSet[] members;
    private final SingleBridges bridges;

    private GroupConnections(Network network) {
        ties = network.ties();
        members = IntStream.range(0, network.groups().count())
                .mapToObj(network.groups()::actors)
                .toArray(BitSet[]::new);
        bridges = new SingleBridges(ties);
    }

    /**
     * Every pair once, in the order of the groups.
     *
     * @param effort a step of it is a pair
     * @throws Problem {@code TOO_LARGE} above {@value GroupMatrix#MOST_GROUPS} groups
     */
    public static List<GroupConnection> of(Network network, Effort effort) {
        int count = network.groups().count();
        if (count > GroupMatrix.MOST_GROUPS) {
            throw new Problem(ProblemCode.TOO_LARGE, "connections.too-many-groups", count, GroupMatrix.MOST_GROUPS);
        }
        effort.expect((long) count * (count - 1) / 2);
        GroupConnections connections = new GroupConnections(network);
        List<GroupConnection> all = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                all.add(connections.between(a, b));
                effort.did(1);
            }
        }
        return List.copyOf(all);
    }

    private GroupConnection between(int a, int b) {
        BitSet both = (BitSet) members[a].clone();
        both.and(members[b]);
        int[] direct = members[a].stream()
                .flatMap(v -> IntStream.range(ties.offsets()[v], ties.offsets()[v + 1]))
                .filter(arc -> members[b].get(ties.neighbours()[arc]))
                .map(arc -> ties.tieOf()[arc])
                .distinct()
                .toArray();
        List<Integer> alone = bridges.between(members[a], members[b]);
        if (direct.length == 0 && both.isEmpty()) {
            Separator separator = new Separator(ties, members[a], members[b]);
            return new GroupConnection(
                    a, b, 0, 0, separator.separating().size(), separator.separating(), alone, separator.routes());
        }
        Stream<Route> routes = Stream.concat(
                both.stream().mapToObj(party -> new Route(List.of(party))),
                IntStream.of(direct)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer tie) -> -ties.tieWeight()[tie])
                                .thenComparingInt(tie -> tie))
                        .map(tie -> route(tie, a)));
        return new GroupConnection(
                a,
                b,
                direct.length,
                both.cardinality(),
                null,
                List.of(),
                alone,
                routes.limit(GroupConnection.MOST_DIRECT).toList());
    }

    /** From the end that is in {@code a}. */
    private Route route(int tie, int a) {
        int low = ties.tieA()[tie];
        int high = ties.tieB()[tie];
        return new Route(members[a].get(low) ? List.of(low, high) : List.of(high, low));
    }
}
