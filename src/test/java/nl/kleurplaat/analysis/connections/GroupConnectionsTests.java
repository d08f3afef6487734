package nl.kleurplaat.analysis.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.bridges.Loss;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.routes.Route;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupConnectionsTests {

    private static List<GroupConnection> of(Network network) {
        return GroupConnections.of(network, new Effort());
    }

    private static Network network(String graph, String groups) {
        return Sketch.of(graph, groups).network();
    }

    private static GroupConnection only(Network network) {
        List<GroupConnection> all = of(network);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<String> keys(Network network, List<Integer> actors) {
        return actors.stream().map(network.keys()::get).toList();
    }

    private static List<List<String>> ways(Network network, GroupConnection found) {
        return found.routes().stream()
                .map(route -> keys(network, route.actors()))
                .toList();
    }

    @Nested
    class GroupsThatDoNotTouch {

        @Test
        void hangOnTheOneInBetween() {
            Network network = network("A-C, B-C, C-D, C-E", "A:x B:x D:y E:y");
            GroupConnection found = only(network);
            assertThat(found.parties()).isEqualTo(1);
            assertThat(keys(network, found.separating())).containsExactly("C");
            assertThat(keys(network, found.singleBridges())).containsExactly("C");
            assertThat(ways(network, found)).containsExactly(List.of("A", "C", "D"));
        }

        @Test
        void hangOnAsManyAsThereAreWaysApart() {
            // P and Q are each in every set; of S-T and U-V there is one each, R leads nowhere
            Network network = network("A-P, P-D, A-Q, Q-E, B-S, S-T, T-D, A-U, U-V, V-E, A-R, S-U", "A:x B:x D:y E:y");
            GroupConnection found = only(network);
            assertThat(found.parties()).isEqualTo(4);
            assertThat(keys(network, found.separating())).containsExactly("P", "Q", "S", "U");
            assertThat(ways(network, found))
                    .containsExactly(
                            List.of("A", "P", "D"),
                            List.of("A", "Q", "E"),
                            List.of("B", "S", "T", "D"),
                            List.of("A", "U", "V", "E"));
            assertThat(found.singleBridges()).isEmpty();
        }

        @Test
        void canHangOnAMemberAlone() {
            // without B nobody else of x reaches y, though two parties lie between them
            Network network = network("A-B, B-P, B-Q, P-D, Q-D, D-E", "A:x B:x D:y E:y");
            GroupConnection found = only(network);
            assertThat(found.parties()).isEqualTo(2);
            assertThat(keys(network, found.separating())).containsExactly("P", "Q");
            assertThat(keys(network, found.singleBridges())).containsExactly("B", "D");
        }

        @Test
        void takeTheStrongestTiesToMembers() {
            Network network = network("A-C 1, B-C 2, C-D 1, C-E 1", "A:x B:x D:y E:y");
            assertThat(ways(network, only(network))).containsExactly(List.of("B", "C", "D"));
        }

        @Test
        void loseNothingWithoutAWay() {
            GroupConnection found = only(network("A-B, C-D", "A:x B:x C:y D:y"));
            assertThat(found.parties()).isZero();
            assertThat(found.separating()).isEmpty();
            assertThat(found.routes()).isEmpty();
            assertThat(found.singleBridges()).isEmpty();
        }
    }

    @Nested
    class GroupsThatTouch {

        @Test
        void areNotSeparableByOthers() {
            Network network = network("A-B, B-C 2, C-D, B-D 3, A-P, P-D", "A:x B:x C:y D:y");
            GroupConnection found = only(network);
            assertThat(found.parties()).isNull();
            assertThat(found.separating()).isEmpty();
            assertThat(found.ties()).isEqualTo(2);
            assertThat(found.inBoth()).isZero();
            assertThat(ways(network, found)).containsExactly(List.of("B", "D"), List.of("B", "C"));
        }

        @Test
        void canStillHangOnOneMember() {
            Network network = network("A-C, B-C, C-D, D-E", "A:x B:x C:x D:y E:y");
            GroupConnection found = only(network);
            assertThat(found.parties()).isNull();
            assertThat(keys(network, found.singleBridges())).containsExactly("C", "D");
        }

        @Test
        void canHangOnOneWhoIsInBoth() {
            Network network = network("A-B, B-C", "A:x B:x,y C:y");
            GroupConnection found = only(network);
            assertThat(found.parties()).isNull();
            assertThat(found.inBoth()).isEqualTo(1);
            assertThat(keys(network, found.singleBridges())).containsExactly("B");
            assertThat(ways(network, found)).containsExactly(List.of("B"), List.of("A", "B"), List.of("B", "C"));
        }

        @Test
        void mayBePartOfEachOther() {
            Network network = network("A-B, C", "A:x,y B:x,y C:y");
            GroupConnection found = only(network);
            assertThat(found.parties()).isNull();
            assertThat(found.inBoth()).isEqualTo(2);
            assertThat(found.ties()).isEqualTo(1);
            assertThat(found.singleBridges()).isEmpty();
        }
    }

    @Test
    void knowsNoPairsWithoutTwoGroups() {
        assertThat(of(network("", ""))).isEmpty();
        assertThat(of(network("A", "A:x"))).isEmpty();
        assertThat(of(network("A-B", "A:x B:x"))).isEmpty();
    }

    @Test
    void everyTwoGroupsOfACompleteGraphTouch() {
        Network network = Sketch.network(Graphs.complete(6), Sketch.groups(3, 0, 1, 2, 0, 1, 2));
        assertThat(of(network)).hasSize(3).allSatisfy(found -> {
            assertThat(found.parties()).isNull();
            assertThat(found.ties()).isEqualTo(4);
        });
    }

    @Test
    void theEndsOfALongPathHangOnEveryoneInBetween() {
        int n = 50_000;
        int[] primary = new int[n];
        Arrays.fill(primary, -1);
        primary[0] = 0;
        primary[n - 1] = 1;
        GroupConnection found = only(Sketch.network(Graphs.path(n), Sketch.groups(2, primary)));
        assertThat(found.parties()).isEqualTo(1);
        assertThat(found.separating()).containsExactly(1);
        assertThat(found.routes().getFirst().steps()).isEqualTo(n - 1);
        assertThat(found.singleBridges()).hasSize(n - 2);
    }

    /** Three ways apart between any two who are not tied: it is 3-connected (Holton and Sheehan, The Petersen graph, 1993). */
    @Test
    void anyTwoOfThePetersenGraphHangOnThree() {
        Ties petersen = Graphs.of("0-1, 1-2, 2-3, 3-4, 0-4, 0-5, 1-6, 2-7, 3-8, 4-9, 5-7, 7-9, 6-9, 6-8, 5-8")
                .ties();
        Network network = Sketch.network(
                petersen, Sketch.groups(10, IntStream.range(0, 10).toArray()));
        assertThat(of(network))
                .hasSize(45)
                .allSatisfy(found -> assertThat(found.parties()).isEqualTo(found.ties() > 0 ? null : 3));
    }

    @Test
    void moreGroupsThanAMatrixTakesAreRefused() {
        int[] primary = IntStream.rangeClosed(0, GroupMatrix.MOST_GROUPS).toArray();
        Network network = Sketch.network(Graphs.isolates(primary.length), Sketch.groups(primary.length, primary));
        assertThatThrownBy(() -> of(network)).isInstanceOf(Problem.class);
    }

    @Test
    void canBeStopped() {
        Effort effort = new Effort();
        effort.stop();
        assertThatThrownBy(() -> GroupConnections.of(network("A-B", "A:x B:y"), effort))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isWhatTryingEverySetOfPartiesFinds(long seed) {
        int n = 11;
        Ties ties = Graphs.random(seed, n, 10 + (int) seed, 3);
        int[][] members = IntStream.range(0, n)
                .mapToObj(v -> IntStream.range(0, 4)
                        .filter(g -> Graphs.randomGroups(seed * 100 + v * 7L + g, 1, 3)[0] == 0)
                        .toArray())
                .toArray(int[][]::new);
        Groups groups = Sketch.groups(List.of("g0", "g1", "g2", "g3"), members);
        for (GroupConnection found : of(Sketch.network(ties, groups))) {
            BitSet a = members(members, found.a());
            BitSet b = members(members, found.b());
            @Nullable Integer fewest = fewest(ties, a, b);
            assertThat(found.parties()).isEqualTo(fewest);
            assertThat(found.singleBridges()).isEqualTo(singleBridges(ties, a, b));
            if (fewest != null) {
                BitSet gone = set(found.separating());
                assertThat(found.separating()).hasSize(fewest);
                assertThat(gone.intersects(a) || gone.intersects(b)).isFalse();
                assertThat(reaches(ties, a, b, gone)).isFalse();
                assertApart(ties, a, b, found.routes(), fewest);
                if (fewest == 1) {
                    assertThat(found.singleBridges()).containsAll(found.separating());
                }
            }
        }
    }

    private static void assertApart(Ties ties, BitSet a, BitSet b, List<Route> routes, int count) {
        assertThat(routes).hasSize(count);
        Set<Integer> used = new HashSet<>();
        for (Route route : routes) {
            List<Integer> actors = route.actors();
            assertThat(a.get(actors.getFirst())).isTrue();
            assertThat(b.get(actors.getLast())).isTrue();
            for (int step = 0; step < route.steps(); step++) {
                assertThat(ties.tie(actors.get(step), actors.get(step + 1))).isNotNegative();
            }
            actors.subList(1, actors.size() - 1)
                    .forEach(v ->
                            assertThat(used.add(v) && !a.get(v) && !b.get(v)).isTrue());
        }
    }

    private static BitSet members(int[][] members, int group) {
        BitSet set = new BitSet();
        IntStream.range(0, members.length)
                .filter(v -> Arrays.stream(members[v]).anyMatch(g -> g == group))
                .forEach(set::set);
        return set;
    }

    private static BitSet set(List<Integer> numbers) {
        BitSet set = new BitSet();
        numbers.forEach(set::set);
        return set;
    }

    /** By trying every set of parties outside both; null where even all of them do not separate the two. */
    private static @Nullable Integer fewest(Ties ties, BitSet a, BitSet b) {
        int n = ties.actors();
        @Nullable Integer fewest = null;
        for (long code = 0; code < 1L << n; code++) {
            BitSet gone = BitSet.valueOf(new long[] {code});
            boolean others = !gone.intersects(a) && !gone.intersects(b);
            if (others && (fewest == null || gone.cardinality() < fewest) && !reaches(ties, a, b, gone)) {
                fewest = gone.cardinality();
            }
        }
        return fewest;
    }

    /** Everyone without whom alone others of the two, who did reach each other, do not. */
    private static List<Integer> singleBridges(Ties ties, BitSet a, BitSet b) {
        return IntStream.range(0, ties.actors())
                .filter(v -> {
                    BitSet gone = set(List.of(v));
                    BitSet otherA = (BitSet) a.clone();
                    BitSet otherB = (BitSet) b.clone();
                    otherA.clear(v);
                    otherB.clear(v);
                    return reaches(ties, otherA, otherB, new BitSet()) && !reaches(ties, otherA, otherB, gone);
                })
                .boxed()
                .toList();
    }

    /** Whether someone of the one who is not gone reaches someone of the other; whoever is in both does. */
    private static boolean reaches(Ties ties, BitSet a, BitSet b, BitSet gone) {
        BitSet reached = (BitSet) a.clone();
        reached.andNot(gone);
        List<Integer> queue = new ArrayList<>(reached.stream().boxed().toList());
        while (!queue.isEmpty()) {
            int v = queue.removeLast();
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                int u = ties.neighbours()[arc];
                if (!gone.get(u) && !reached.get(u)) {
                    reached.set(u);
                    queue.add(u);
                }
            }
        }
        reached.and(b);
        return !reached.isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheGapOfASingleBridgeAsThePairSeesIt(long seed) {
        int n = 24;
        Ties ties = Graphs.random(seed, n, 26, 1);
        int[] primary = Graphs.randomGroups(seed, n, 3);
        Separation separation = Separation.of(ties, primary);
        List<GroupConnection> all = of(Sketch.network(ties, Sketch.groups(3, primary)));
        for (int v = 0; v < n; v++) {
            Loss loss = separation.withoutActor(v);
            if (loss.only()) {
                List<Integer> pair =
                        loss.groups().subList(0, 2).stream().sorted().toList();
                int actor = v;
                assertThat(all)
                        .filteredOn(found -> List.of(found.a(), found.b()).equals(pair))
                        .allSatisfy(found -> assertThat(found.singleBridges()).contains(actor));
            }
        }
        all.forEach(found -> found.singleBridges()
                .forEach(v -> assertThat(separation.pairsLost()[v]).isPositive()));
    }

    @Test
    void numberingDoesNotMatter() {
        Ties ties = Graphs.random(5, 40, 60, 3);
        int[] primary = Graphs.randomGroups(5, 40, 8);
        int[] number = Graphs.permutation(9, 40);
        int[] moved = new int[40];
        IntStream.range(0, 40).forEach(v -> moved[number[v]] = primary[v]);
        List<GroupConnection> found = of(Sketch.network(ties, Sketch.groups(8, primary)));
        List<GroupConnection> again = of(Sketch.network(Graphs.relabelled(ties, number), Sketch.groups(8, moved)));
        for (int i = 0; i < found.size(); i++) {
            assertThat(again.get(i).parties()).isEqualTo(found.get(i).parties());
            // the cut nearest to a is one and the same, whoever is called what
            assertThat(again.get(i).separating())
                    .containsExactlyInAnyOrderElementsOf(found.get(i).separating().stream()
                            .map(v -> number[v])
                            .toList());
            assertThat(again.get(i).singleBridges()).hasSameSizeAs(found.get(i).singleBridges());
        }
    }

    @Test
    void kindsOfARealNetworkHangTogether() {
        RealNetworks.Known real = RealNetworks.jointArrangements();
        int kinds = Arrays.stream(real.primary()).max().orElse(-1) + 1;
        Network network = Sketch.network(real.ties(), Sketch.groups(kinds, real.primary()));
        List<GroupConnection> all = of(network);
        assertThat(all).hasSize(kinds * (kinds - 1) / 2).allSatisfy(found -> {
            @Nullable Integer parties = found.parties();
            assertThat(parties == null).isEqualTo(found.ties() > 0);
            if (parties != null) {
                assertThat(found.separating()).hasSize(parties);
                assertApart(
                        real.ties(),
                        set(members(real.primary(), found.a())),
                        set(members(real.primary(), found.b())),
                        found.routes(),
                        parties);
                assertThat(reaches(
                                real.ties(),
                                set(members(real.primary(), found.a())),
                                set(members(real.primary(), found.b())),
                                set(found.separating())))
                        .isFalse();
            }
        });
    }

    private static List<Integer> members(int[] primary, int group) {
        return IntStream.range(0, primary.length)
                .filter(v -> primary[v] == group)
                .boxed()
                .toList();
    }
}
