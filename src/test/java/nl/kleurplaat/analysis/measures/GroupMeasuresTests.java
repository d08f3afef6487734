package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures that need groups: participation, E–I index, brokerage and modularity. */
class GroupMeasuresTests {

    @Nested
    class ParticipationOfAnActor {
        @Test
        void isHigherTheMoreEvenlyTiesAreSpread() {
            Graphs.Named star = Graphs.of("A-B 3, A-C, A-D, A-E, A-F, G-H, I-B");
            int[] groups = star.groups("x: B C, y: D E, z: A G");
            Participation participation = Participation.of(star.ties(), groups);
            assertThat(participation.of(star.actor("A"))).isEqualTo(.5);
            assertThat(participation.weighted(star.actor("A"))).isEqualTo(1 - 16 / 36.0 - 4 / 36.0, within(1e-12));
            assertThat(participation.of(star.actor("B"))).isZero();
            assertThat(participation.of(star.actor("G"))).isNull();
            assertThat(participation.weighted(star.actor("G"))).isNull();
            // it has no group itself, but its neighbour has
            assertThat(participation.of(star.actor("F"))).isZero();
        }

        @ParameterizedTest
        @CsvSource({"1,12,14,2", "2,30,60,4", "3,30,20,3", "4,40,200,7"})
        void agreesWithTheFormula(long seed, int actors, int ties, int groups) {
            Ties graph = Graphs.random(seed, actors, ties, 5);
            int[] group = Graphs.randomGroups(seed, actors, groups);
            Participation participation = Participation.of(graph, group);
            Naive plain = new Naive(graph, false);
            Naive weighted = new Naive(graph, true);
            for (int v = 0; v < actors; v++) {
                double expected = plain.participation(v, group, groups);
                if (expected == -1) {
                    assertThat(participation.of(v)).isNull();
                } else {
                    assertThat(participation.of(v)).isEqualTo(expected, within(1e-12));
                    assertThat(participation.weighted(v))
                            .isEqualTo(weighted.participation(v, group, groups), within(1e-12));
                }
            }
        }
    }

    @Nested
    class EiIndexOfAnActorAndTheNetwork {
        @Test
        void isPublishedForTheKarateClub() {
            EiIndex index = EiIndex.of(KnownGraphs.karate().ties(), KnownGraphs.karateClubs());
            assertThat(index.network()).isEqualTo(-.7179, within(.00005));
            assertThat(index.crossGroupShare()).isEqualTo(11 / 78.0);
        }

        @Test
        void countsOnlyTiesWhoseEndsHaveAGroup() {
            Graphs.Named graph = Graphs.of("A-B, A-C, A-D, A-E, F-E, G");
            EiIndex index = EiIndex.of(graph.ties(), graph.groups("x: A B, y: C D G, z: F"));
            assertThat(index.of(graph.actor("A"))).isEqualTo(1 / 3.0);
            assertThat(index.of(graph.actor("B"))).isEqualTo(-1);
            assertThat(index.of(graph.actor("C"))).isEqualTo(1);
            assertThat(index.of(graph.actor("E"))).isNull();
            assertThat(index.of(graph.actor("F"))).isNull();
            assertThat(index.of(graph.actor("G"))).isNull();
            assertThat(index.network()).isEqualTo(1 / 3.0);
            assertThat(index.externalTies()).isEqualTo(2);
            assertThat(index.internalTies()).isEqualTo(1);
        }

        @Test
        void isNotDefinedWithoutTies() {
            assertThat(EiIndex.of(Graphs.isolates(0), new int[0]).network()).isNull();
            assertThat(EiIndex.of(Graphs.isolates(100_000), new int[100_000]).crossGroupShare())
                    .isNull();
        }

        @Test
        void staysInsideWhereThereIsOneGroup() {
            assertThat(EiIndex.of(Graphs.path(200_000), new int[200_000]).network())
                    .isEqualTo(-1);
            assertThat(EiIndex.of(Graphs.complete(4), new int[] {0, 1, 2, 3}).of(2))
                    .isEqualTo(1);
        }
    }

    @Nested
    class BrokerageOfAnActor {
        @Test
        void countsAPairInBothOrders() {
            Brokerage brokerage = Brokerage.of(Graphs.path(3), new int[] {0, 1, 2});
            assertThat(brokerage.of(1)).isEqualTo(new Brokerage.Roles(0, 0, 0, 0, 2));
            assertThat(brokerage.of(0)).isEqualTo(new Brokerage.Roles(0, 0, 0, 0, 0));
        }

        @Test
        void tellsTheRolesApart() {
            assertThat(Brokerage.of(Graphs.path(3), new int[] {0, 0, 0}).of(1))
                    .isEqualTo(new Brokerage.Roles(2, 0, 0, 0, 0));
            assertThat(Brokerage.of(Graphs.path(3), new int[] {0, 1, 0}).of(1))
                    .isEqualTo(new Brokerage.Roles(0, 2, 0, 0, 0));
            assertThat(Brokerage.of(Graphs.path(3), new int[] {0, 1, 1}).of(1))
                    .isEqualTo(new Brokerage.Roles(0, 0, 1, 1, 0));
        }

        @Test
        void needsThreeActorsWithAGroup() {
            assertThat(Brokerage.of(Graphs.path(3), new int[] {0, -1, 1}).of(1)).isNull();
            Brokerage.Roles roles =
                    Brokerage.of(Graphs.path(3), new int[] {0, 1, -1}).of(1);
            assertThat(roles).isEqualTo(new Brokerage.Roles(0, 0, 0, 0, 0));
        }

        @ParameterizedTest
        @CsvSource({"1,12,14,2", "2,20,60,4", "3,25,200,3", "4,40,200,7", "5,20,190,2"})
        void agreesWithLookingAtEveryPair(long seed, int actors, int ties, int groups) {
            Ties graph = Graphs.random(seed, actors, ties, 1);
            int[] group = Graphs.randomGroups(seed, actors, groups);
            Brokerage brokerage = Brokerage.of(graph, group);
            Naive naive = new Naive(graph, false);
            for (int v = 0; v < actors; v++) {
                Brokerage.Roles roles = brokerage.of(v);
                if (group[v] < 0) {
                    assertThat(roles).isNull();
                } else {
                    assertThat(roles).isEqualTo(naive.roles(v, group));
                }
            }
        }

        @Test
        void findsNoBrokerInACompleteGraphAndOneAtEachStepOfAPath() {
            Brokerage complete = Brokerage.of(Graphs.complete(6), new int[] {0, 0, 1, 1, 2, -1});
            assertThat(complete.of(2)).isEqualTo(new Brokerage.Roles(0, 0, 0, 0, 0));
            Brokerage path = Brokerage.of(Graphs.path(200_000), new int[200_000]);
            assertThat(path.of(100_000)).isEqualTo(new Brokerage.Roles(2, 0, 0, 0, 0));
        }
    }

    @Nested
    class ModularityOfGroups {
        @Test
        void isPublishedForTheKarateClub() {
            int[] clubs = KnownGraphs.karateClubs();
            assertThat(Modularity.of(KnownGraphs.karate().ties(), clubs)).isEqualTo(.3582, within(.00005));
            clubs[8] = 1;
            assertThat(Modularity.of(KnownGraphs.karate().ties(), clubs)).isEqualTo(.3715, within(.00005));
        }

        @ParameterizedTest
        @CsvSource({"1,12,14,2", "2,20,60,4", "3,25,200,3", "4,40,100,7"})
        void agreesWithTheFormula(long seed, int actors, int ties, int groups) {
            Ties graph = Graphs.random(seed, actors, ties, 4);
            int[] group = Graphs.randomGroups(seed, actors, groups);
            assertThat(Modularity.of(graph, group)).isEqualTo(new Naive(graph, true).modularity(group), within(1e-12));
        }

        @Test
        void isNotDefinedWithoutTiesBetweenGroupedActors() {
            assertThat(Modularity.of(Graphs.isolates(0), new int[0])).isNull();
            assertThat(Modularity.of(Graphs.isolates(5), new int[5])).isNull();
            assertThat(Modularity.of(Graphs.path(2), new int[] {0, -1})).isNull();
        }

        @Test
        void isNothingWhereAllAreInOneGroup() {
            assertThat(Modularity.of(Graphs.complete(5), new int[5])).isZero();
            int[] halves = new int[100_000];
            Arrays.fill(halves, 50_000, 100_000, 1);
            assertThat(Modularity.of(Graphs.path(100_000), halves)).isEqualTo(.5, within(.0001));
        }
    }
}
