package nl.kleurplaat.analysis.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeparturesTests {

    private static Departure of(Network network, List<BitSet> mandated, List<Integer> actors) {
        Ties ties = network.ties();
        return new Departures(network, mandated, Components.of(ties), Harmonic.of(ties), Acquainted.nobody(network))
                .of(actors, new Effort());
    }

    private static Departure of(Graphs.Named graph, String groups, String... actors) {
        return of(
                Sketch.of(graph, groups).network(),
                List.of(),
                Stream.of(actors).map(graph::actor).toList());
    }

    private static void measured(Departure departure, double fragmentation, double distanceFragmentation) {
        assertThat(departure.fragmentation()).isCloseTo(fragmentation, within(1e-6));
        assertThat(departure.distanceFragmentation()).isCloseTo(distanceFragmentation, within(1e-6));
    }

    @Nested
    class Fragmentation {

        @Test
        void isThatOfTheFlorentineMarriages() {
            Graphs.Named florence = KnownGraphs.florentine();
            measured(of(florence, ""), 0, .499841);
            measured(of(florence, "", "Medici"), .384615, .673810);
            measured(of(florence, "", "Guadagni", "Medici"), .705128, .802350);
        }

        @Test
        void isThatOfTheKarateClub() {
            Graphs.Named karate = KnownGraphs.karate();
            measured(of(karate, ""), 0, .507992);
            measured(of(karate, "", "01"), .316288, .641540);
            measured(of(karate, "", "01", "02"), .423387, .684409);
        }

        @Test
        void isNoneWhereAllAreTiedAndAllWhereNobodyIs() {
            measured(
                    of(Sketch.network(Graphs.complete(6), Sketch.groups(1, 0, 0, 0, 0, 0, 0)), List.of(), List.of(2)),
                    0,
                    0);
            measured(of(Sketch.network(Graphs.isolates(4), Sketch.groups(1, 0, 0, 0, 0)), List.of(), List.of(2)), 1, 1);
        }

        @Test
        void needsTwoWhoAreLeft() {
            Graphs.Named graph = Graphs.of("A-B, B-C");
            assertThat(of(graph, "", "B").fragmentation()).isOne();
            assertThatThrownBy(() -> of(graph, "", "A", "B")).isInstanceOf(Problem.class);
        }
    }

    @Nested
    class Pairs {

        @Test
        void countWhereTheyWereConnectedAndAreOfDifferentGroups() {
            Departure lost = of(Graphs.of("A-M, B-M, C-M, D-M, X-Y"), "A:x B:x C:y X:x Y:y", "M");
            assertThat(lost.pairs()).isEqualTo(7);
            assertThat(lost.lost()).isEqualTo(6);
            assertThat(lost.pairsLost()).isEqualTo(2);
        }

        @Test
        void ofWhoLeavesDoNotCount() {
            assertThat(of(Graphs.of("A-B, B-C, A-C"), "A:x B:y C:y", "A").lost())
                    .isZero();
        }
    }

    @Nested
    class MandatesLost {

        @Test
        void areThoseOfWhichOnlyTheyHaveOne() {
            Network network = Sketch.of("A-B, B-C", "").from("A-B:0,1 B-C:2").network();
            List<BitSet> mandated = List.of(set(0), set(0, 1), set());
            assertThat(of(network, mandated, List.of(0)).unmandated()).containsExactly(0);
            assertThat(of(network, mandated, List.of(1)).unmandated()).isEmpty();
        }

        private BitSet set(int... actors) {
            BitSet set = new BitSet();
            Arrays.stream(actors).forEach(set::set);
            return set;
        }
    }

    @Nested
    class BestBackups {

        @Test
        void tieThePartsThatWorkedWithWhoLeaves() {
            Graphs.Named graph = Graphs.of("A-M, A-P, B-M, B-Q, C-M, P-R");
            Departure lost = of(graph, "A:x P:x R:x B:y Q:y C:y", "M");
            assertThat(lost.pairsLost()).isEqualTo(9);
            assertThat(lost.backups())
                    .containsExactly(
                            new Backup(List.of(tie(graph, "A", "B"), tie(graph, "A", "C")), 1),
                            new Backup(List.of(tie(graph, "A", "B")), 6. / 9));
        }

        @Test
        void useSomebodyElseForTheNextTie() {
            Graphs.Named graph = Graphs.of("A-M, D-M, A-D, A-E, B-M, C-M");
            assertThat(of(graph, "A:x D:x B:y C:y", "M").backups().getFirst().ties())
                    .containsExactly(tie(graph, "A", "B"), tie(graph, "D", "C"));
        }

        @Test
        void areThereWhereGroupsAreNot() {
            assertThat(of(Graphs.of("A-M, B-M"), "", "M").backups()).hasSize(1);
            assertThat(of(Graphs.of("A-M, B-M, A-B"), "", "M").backups()).isEmpty();
        }

        @Test
        void restoreAsMuchAsAnyTies() {
            for (int seed = 0; seed < 40; seed++) {
                int n = 9;
                Ties ties = Graphs.random(seed, n, 9, 1);
                int[] groups = Graphs.randomGroups(seed, n, 2);
                Network network = Sketch.network(ties, Sketch.groups(2, groups));
                int hub = IntStream.range(0, n)
                        .boxed()
                        .max((a, b) -> ties.degree(a) - ties.degree(b))
                        .orElseThrow();
                Departure lost = of(network, List.of(), List.of(hub));
                if (lost.pairsLost() > 0) {
                    assertThat(lost.backups().getFirst().restores())
                            .as("seed %d", seed)
                            .isCloseTo(most(network, hub, lost), within(1e-9));
                    lost.backups()
                            .forEach(backup -> assertThat(backup.restores())
                                    .isCloseTo(restored(network, hub, lost, backup.ties()), within(1e-9)));
                }
            }
        }

        private double most(Network network, int hub, Departure lost) {
            List<Backup.Tie> all = new ArrayList<>();
            for (int a = 0; a < network.size(); a++) {
                for (int b = a + 1; b < network.size(); b++) {
                    if (a != hub && b != hub && network.ties().tie(a, b) < 0) {
                        all.add(new Backup.Tie(a, b));
                    }
                }
            }
            double most = 0;
            for (int i = 0; i < all.size(); i++) {
                for (int j = i; j < all.size(); j++) {
                    for (int k = j; k < all.size(); k++) {
                        most = Math.max(
                                most, restored(network, hub, lost, List.of(all.get(i), all.get(j), all.get(k))));
                    }
                }
            }
            return most;
        }

        private double restored(Network network, int hub, Departure lost, List<Backup.Tie> ties) {
            int[] part = IntStream.range(0, network.size()).toArray();
            int[] whole = part.clone();
            Ties own = network.ties();
            for (int t = 0; t < own.ties(); t++) {
                join(whole, own.tieA()[t], own.tieB()[t]);
                if (own.tieA()[t] != hub && own.tieB()[t] != hub) {
                    join(part, own.tieA()[t], own.tieB()[t]);
                }
            }
            int[] after = part.clone();
            ties.forEach(tie -> join(after, tie.a(), tie.b()));
            int[] primary = network.groups().primaries();
            int count = 0;
            for (int a = 0; a < part.length; a++) {
                for (int b = a + 1; b < part.length; b++) {
                    boolean counts = a != hub && b != hub && primary[a] >= 0 && primary[b] >= 0;
                    boolean apart = counts && primary[a] != primary[b] && whole[a] == whole[b] && part[a] != part[b];
                    count += apart && after[a] == after[b] ? 1 : 0;
                }
            }
            return (double) count / lost.pairsLost();
        }

        private void join(int[] part, int a, int b) {
            int to = part[a];
            int from = part[b];
            Arrays.setAll(part, v -> part[v] == from ? to : part[v]);
        }

        private Backup.Tie tie(Graphs.Named graph, String a, String b) {
            return new Backup.Tie(graph.actor(a), graph.actor(b));
        }
    }

    @Nested
    class Words {

        private String said(Locale language, String graph, String groups, String... actors) {
            return TestTexts.said(language, reason(graph, groups, actors));
        }

        private Sentence reason(String graph, String groups, String... actors) {
            return of(Graphs.of(graph), groups, actors).reason(words(graph, groups));
        }

        private Wording words(String graph, String groups) {
            Network network = Sketch.of(graph, groups).network();
            return new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
        }

        @Test
        void sayWhatIsLost() {
            assertThat(said(Texts.DUTCH, "A-M, B-M, C-M", "A:x B:x C:y", "M"))
                    .isEqualTo("Zonder M raken 3 paren elkaar kwijt: 100% van wie elkaar nu bereikt."
                            + " Daarvan zijn 2 paren van organisaties met verschillende hoofddomeinen.");
            assertThat(said(Locale.ENGLISH, "A-M, B-M", "A:x B:y", "M"))
                    .isEqualTo("Without M 1 pair loses each other: 100% of those that reach each other now."
                            + " 1 of them is a pair of organisations with different main domains.");
        }

        @Test
        void sayThatNothingIsLost() {
            assertThat(said(Texts.DUTCH, "A-M, B-M, A-B", "", "M")).isEqualTo("Zonder M raakt niemand elkaar kwijt.");
            assertThat(said(Texts.DUTCH, "A-M, B-M, A-C, C-D, D-B", "", "M"))
                    .endsWith(", maar de wegen tussen wie overblijft worden langer.");
            assertThat(said(Texts.DUTCH, "A-B", "")).isEqualTo("In dit netwerk bereikt iedereen elkaar.");
            assertThat(said(Texts.DUTCH, "A-B, C", ""))
                    .isEqualTo("In dit netwerk kan 67% van alle paren elkaar niet bereiken.");
        }

        @Test
        void sayWhichMandatesAreGone() {
            Network network = Sketch.of("A-B, B-C, A-C", "").from("A-B:0").network();
            BitSet only = new BitSet();
            only.set(0);
            Wording words = new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
            assertThat(TestTexts.dutch(of(network, List.of(only), List.of(0)).reason(words)))
                    .isEqualTo("Zonder A raakt niemand elkaar kwijt. In tafel 0 heeft dan niemand meer een mandaat.");
        }

        @Test
        void sayWhatTiesBringBack() {
            Departure lost = of(Graphs.of("A-M, B-M, C-M"), "A:x B:x C:y", "M");
            Wording words = words("A-M, B-M, C-M", "A:x B:x C:y");
            assertThat(lost.backups().stream().map(backup -> TestTexts.dutch(backup.reason(words))))
                    .containsExactly(
                            "De nieuwe relaties A – C en A – B houden alles bij elkaar wat anders uit elkaar valt.",
                            "De nieuwe relatie A – C houdt 50% bij elkaar van wat anders uit elkaar valt.");
        }
    }
}
