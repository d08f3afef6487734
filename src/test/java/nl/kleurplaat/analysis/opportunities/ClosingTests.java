package nl.kleurplaat.analysis.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.Gaps;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.obstacles.UnownedObstacles;
import nl.kleurplaat.analysis.opportunities.Closing.Closed;
import nl.kleurplaat.analysis.opportunities.Closing.How;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** What is said to close a gap is tried as a what-if: a collaboration of the parties. */
class ClosingTests {

    private static final Sentence NOTHING = Sentence.of("steps.none");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Network network(Snapshot snapshot, Change... changes) {
        Lens d = Lens.DEFAULT;
        Lens lens = new Lens(
                d.actors(),
                d.groupBy(),
                DAY,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                d.tieWeight(),
                null,
                List.of(changes));
        return Projection.network(snapshot, lens);
    }

    private static Network together(Snapshot snapshot, String... parties) {
        return network(snapshot, new Change.AddCollaboration("nieuw", "nieuw", null, List.of(), List.of(parties)));
    }

    private static Separation separation(Network network) {
        return Separation.of(network.ties(), network.groups().primaries());
    }

    private static List<Gap> gaps(Snapshot snapshot, Network network, GapKind kind) {
        return new Gaps(
                        network,
                        () -> separation(network),
                        () -> GroupMatrix.of(network, GroupMatrix.ROUNDS, GroupMatrix.SEED),
                        v -> new int[0],
                        Acquainted.nobody(network),
                        List.of(new UnownedObstacles(snapshot, network)))
                .worst(List.of(kind), 100);
    }

    private static List<Closed> closed(
            Snapshot snapshot, Network network, Grouping grouping, List<Gap> gaps, String domains, String... parties) {
        List<String> keys = Arrays.asList(parties);
        Dialogue dialogue = new Dialogue("d", keys.getFirst(), null, DAY, null, null, null, null, List.of(), 1);
        Opportunity opportunity = new Opportunity(
                "o",
                "d",
                "hoe?",
                List.of(),
                domains.isEmpty() ? List.of() : List.of(domains.split(",")),
                keys.subList(1, keys.size()),
                1);
        return new Closing(snapshot, network, grouping, () -> separation(network)).of(opportunity, dialogue, gaps);
    }

    private static List<Closed> closed(Snapshot snapshot, List<Gap> gaps, String... parties) {
        return closed(snapshot, network(snapshot), Grouping.DOMAIN, gaps, "", parties);
    }

    /** Two groups of ten who only know a third one of ten, and each other within their group. */
    private static Snapshot threeTens() {
        Records records = new Records();
        for (int i = 0; i < 10; i++) {
            records.organisation("a" + i, "domains=a").organisation("b" + i, "domains=b");
            records.organisation("c" + i, "domains=c");
            for (int j = 0; j < i; j++) {
                if ((i + j) % 2 == 0) {
                    tie(records, "a" + i, "a" + j);
                    tie(records, "b" + i, "b" + j);
                }
                if ((i + j) % 3 == 0) {
                    tie(records, "a" + i, "c" + j);
                    tie(records, "b" + i, "c" + j);
                    tie(records, "c" + i, "c" + j);
                }
            }
        }
        return records.snapshot();
    }

    private static void tie(Records records, String a, String b) {
        records.collaboration(a + "-" + b, "members=" + a + "," + b);
    }

    @Test
    void twoGroupsMeetWhenPartiesOfBothDo() {
        Snapshot snapshot = threeTens();
        List<Gap> gaps = gaps(snapshot, network(snapshot), GapKind.GROUP_PAIR);
        assertThat(gaps).hasSize(1);
        List<Closed> closed = closed(snapshot, gaps, "a1", "c1", "b1");
        assertThat(closed).extracting(Closed::how).containsExactly(How.TIE);
        assertThat(closed.getFirst().left()).isEqualTo(1);
        assertThat(closed.getFirst().right()).isEqualTo(11);

        Network after = together(snapshot, "a1", "c1", "b1");
        assertThat(gaps(snapshot, after, GapKind.GROUP_PAIR).stream()
                        .mapToDouble(Gap::severity)
                        .max()
                        .orElse(0))
                .isLessThan(gaps.getFirst().severity());
        assertThat(closed(snapshot, after, Grouping.DOMAIN, gaps, "", "a1", "c1", "b1"))
                .as("they are tied then")
                .isEmpty();
    }

    @Test
    void partiesOfOneGroupOrNoPartnersCloseNoPair() {
        Snapshot snapshot = threeTens();
        List<Gap> gaps = gaps(snapshot, network(snapshot), GapKind.GROUP_PAIR);
        assertThat(closed(snapshot, gaps, "a1", "a2", "c1")).isEmpty();
        assertThat(closed(snapshot, gaps, "a1")).isEmpty();
        assertThat(closed(snapshot, gaps, "a1", "nobody")).isEmpty();
    }

    @Test
    void anOpportunityAboutBothDomainsIsAboutTheirGapButPromisesNoTie() {
        Snapshot snapshot = threeTens();
        Network network = network(snapshot);
        List<Gap> gaps = gaps(snapshot, network, GapKind.GROUP_PAIR);
        assertThat(closed(snapshot, network, Grouping.DOMAIN, gaps, "b,c,a", "c1"))
                .extracting(Closed::how)
                .containsExactly(How.DOMAINS);
        assertThat(closed(snapshot, network, Grouping.DOMAIN, gaps, "a,c", "c1"))
                .isEmpty();
        assertThat(closed(snapshot, network, Grouping.KIND, gaps, "a,b", "c1"))
                .as("groups that are no domains")
                .isEmpty();
        assertThat(closed(snapshot, network, Grouping.DOMAIN, gaps, "a,b", "a1", "b1"))
                .extracting(Closed::how)
                .as("parties say more")
                .containsExactly(How.TIE);
    }

    @Test
    void whoIsAloneGetsATieFromAnyOtherParty() {
        Records records = new Records()
                .organisation("a", "domains=x")
                .organisation("b", "domains=x")
                .organisation("lone", "domains=x");
        tie(records, "a", "b");
        Snapshot snapshot = records.snapshot();
        List<Gap> gaps = gaps(snapshot, network(snapshot), GapKind.ISOLATED);
        assertThat(gaps).hasSize(1);
        assertThat(closed(snapshot, gaps, "a", "lone")).containsExactly(new Closed(gaps.getFirst(), How.JOINS, 2, 0));
        assertThat(closed(snapshot, gaps, "lone")).as("alone").isEmpty();
        assertThat(closed(snapshot, gaps, "a", "b")).isEmpty();
        assertThat(gaps(snapshot, together(snapshot, "a", "lone"), GapKind.ISOLATED))
                .isEmpty();
    }

    @Test
    void aSecondWayRunsBetweenTheTwoSides() {
        Records records = new Records()
                .organisation("a1", "domains=a")
                .organisation("a2", "domains=a")
                .organisation("b1", "domains=b")
                .organisation("b2", "domains=b")
                .organisation("m", "domains=a");
        tie(records, "a1", "a2");
        tie(records, "a1", "m");
        tie(records, "a2", "m");
        tie(records, "m", "b1");
        tie(records, "m", "b2");
        tie(records, "b1", "b2");
        Snapshot snapshot = records.snapshot();
        List<Gap> gaps = gaps(snapshot, network(snapshot), GapKind.SINGLE_BRIDGE);
        assertThat(gaps).hasSize(1);
        assertThat(closed(snapshot, gaps, "a1", "m", "b2"))
                .containsExactly(new Closed(gaps.getFirst(), How.SECOND_WAY, 0, 3));
        assertThat(closed(snapshot, gaps, "a1", "a2")).as("one side").isEmpty();
        assertThat(closed(snapshot, gaps, "m", "b2")).as("the cut actor itself").isEmpty();
        assertThat(gaps(snapshot, together(snapshot, "a1", "m", "b2"), GapKind.SINGLE_BRIDGE))
                .isEmpty();
    }

    @Test
    void theEndsOfATieAreNoSecondWayAroundIt() {
        Records records = new Records()
                .organisation("a", "domains=a")
                .organisation("b", "domains=b")
                .organisation("u", "");
        tie(records, "u", "a");
        tie(records, "a", "b");
        Snapshot snapshot = records.snapshot();
        List<Gap> gaps = gaps(snapshot, network(snapshot), GapKind.SINGLE_BRIDGE);
        assertThat(gaps).hasSize(1);
        assertThat(((SingleBridgeGap) gaps.getFirst()).tie()).isNotNegative();
        assertThat(closed(snapshot, gaps, "a", "b")).isEmpty();
        assertThat(closed(snapshot, gaps, "b", "u")).extracting(Closed::how).containsExactly(How.SECOND_WAY);
        assertThat(gaps(snapshot, together(snapshot, "b", "u"), GapKind.SINGLE_BRIDGE))
                .isEmpty();
    }

    /** Every pair of parties on random graphs, against what the what-if says of the same actor or tie. */
    @Test
    void aSecondWayIsSaidExactlyWhereFewerPairsAreLost() {
        int said = 0;
        int tried = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Records records = new Records();
            for (int v = 0; v < 8; v++) {
                String domain = random.nextInt(5) == 0 ? "" : "domains=g" + random.nextInt(3);
                records.organisation("v" + v, domain);
            }
            for (int t = 0; t < 8; t++) {
                int a = random.nextInt(8);
                tie(records, "v" + a, "v" + (a + 1 + random.nextInt(7)) % 8);
            }
            Snapshot snapshot = records.snapshot();
            List<Gap> gaps = gaps(snapshot, network(snapshot), GapKind.SINGLE_BRIDGE);
            for (int a = 0; a < 8; a++) {
                for (int b = a + 1; b < 8; b++) {
                    List<Closed> closed = closed(snapshot, gaps, "v" + a, "v" + b);
                    Network after = together(snapshot, "v" + a, "v" + b);
                    for (Gap gap : gaps) {
                        boolean closes = closed.stream().anyMatch(it -> it.gap().equals(gap));
                        assertThat(closes)
                                .as("seed %d, %d–%d: %s", seed, a, b, gap)
                                .isEqualTo(lessened((SingleBridgeGap) gap, after));
                        said += closes ? 1 : 0;
                        tried++;
                    }
                }
            }
        }
        assertThat(said).isBetween(100, tried - 100);
    }

    private static boolean lessened(SingleBridgeGap gap, Network after) {
        Separation separation = separation(after);
        return gap.tie() < 0
                ? separation.pairsLost()[gap.actors().getFirst()] < gap.pairsLost()
                : separation
                                .tiePairsLost()[
                                after.ties()
                                        .tie(
                                                gap.actors().getFirst(),
                                                gap.actors().getLast())]
                        < gap.pairsLost();
    }

    private static Obstacle obstacle(String raisedBy, String collaboration) {
        return new Obstacle("k", "wachttijd", raisedBy, collaboration, List.of(), List.of(), DAY, null, 1);
    }

    @Test
    void twoParticipantsCanTakeUpWhatStandsInTheWay() {
        Snapshot snapshot = new Records()
                .organisations("a", "b", "c", "d")
                .collaboration("x", "members=a,b,c@..2026-11-24")
                .collaboration("y", "members=a,d")
                .practice(Practice.of(obstacle("a", "x")))
                .snapshot();
        List<Gap> gaps = gaps(snapshot, network(snapshot), GapKind.OBSTACLE);
        assertThat(gaps).hasSize(1);
        assertThat(closed(snapshot, gaps, "d", "b", "a"))
                .containsExactly(new Closed(gaps.getFirst(), How.PARTICIPANTS, 1, 0));
        assertThat(closed(snapshot, gaps, "a", "c")).as("c left yesterday").isEmpty();
        assertThat(closed(snapshot, gaps, "a", "d")).as("d is not in it").isEmpty();
    }

    @Test
    void withoutACollaborationTwoOfTheActorsAreNamed() {
        List<Gap> gaps = new ArrayList<>();
        for (GapKind kind : List.of(GapKind.OBSTACLE, GapKind.COVERAGE)) {
            gaps.add(new NamedGap(kind, 1, List.of(), List.of(0, 1), List.of(), NOTHING, NOTHING, NOTHING));
        }
        Snapshot snapshot = new Records().organisations("a", "b", "c").snapshot();
        assertThat(closed(snapshot, gaps, "c", "a", "b"))
                .as("that parties talk does not cover a domain")
                .containsExactly(new Closed(gaps.getFirst(), How.NAMED, 0, 1));
        assertThat(closed(snapshot, gaps, "c", "a")).isEmpty();
    }

    @Test
    void saysWhyInBothLanguages() {
        Snapshot snapshot = threeTens();
        Network network = network(snapshot);
        Gap gap = gaps(snapshot, network, GapKind.GROUP_PAIR).getFirst();
        Wording words = new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
        assertThat(TestTexts.dutch(new Closed(gap, How.TIE, 0, 10).reason(words)))
                .isEqualTo("naam van a0 en naam van b0 werken nog niet samen; deze kans brengt a en b bij elkaar.");
        Gap about = new NamedGap(GapKind.MANDATE, 1, List.of(0, 1), List.of(), List.of(0), NOTHING, NOTHING, NOTHING);
        for (How how : How.values()) {
            for (Locale language : Texts.LANGUAGES) {
                int[] pair = how == How.DOMAINS ? new int[] {-1, -1} : new int[] {0, 10};
                assertThat(TestTexts.said(language, new Closed(about, how, pair[0], pair[1]).reason(words)))
                        .endsWith(".");
            }
        }
    }
}
