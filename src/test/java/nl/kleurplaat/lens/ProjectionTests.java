package nl.kleurplaat.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** A lens, written as the fields that differ from the default; lists have commas, a blank in a name is an underscore. */
    private static Lens lens(String text) {
        Map<String, String> f = new TreeMap<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            f.put(word.split("=")[0], word.split("=")[1].replace('_', ' '));
        }
        return new Lens(
                ActorKind.valueOf(f.getOrDefault("actors", "ORGANISATION")),
                Grouping.valueOf(f.getOrDefault("groupBy", "DOMAIN")),
                date(f.get("asOf")),
                date(f.get("from")),
                date(f.get("until")),
                list(f.get("domains")),
                list(f.get("regions")),
                list(f.get("kinds")),
                f.containsKey("most") ? Integer.valueOf(f.getOrDefault("most", "")) : null,
                f.containsKey("onlyParticipants"),
                TieWeight.valueOf(f.getOrDefault("weight", "SHARED")),
                null,
                List.of());
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Network look(Records records, String lens) {
        return Projection.network(records.snapshot(), lens(lens).on(TODAY));
    }

    /** The ties as {@code a-b} or {@code a-b:2}, in order. */
    private static String ties(Network network) {
        List<String> ties = new ArrayList<>();
        for (int t = 0; t < network.ties().ties(); t++) {
            double weight = network.ties().tieWeight()[t];
            ties.add(network.keys().get(network.ties().tieA()[t]) + "-"
                    + network.keys().get(network.ties().tieB()[t])
                    + (weight == 1 ? "" : ":" + Math.round(weight)));
        }
        return String.join(" ", ties);
    }

    @Nested
    class WhoIsTied {

        @Test
        void actorsThatShareACollaborationAreTiedAndTheWeightCountsHowMany() {
            Network network = look(
                    new Records()
                            .organisations("a", "b", "c", "d")
                            .collaboration("x", "members=a,b,c")
                            .collaboration("y", "members=a,b"),
                    "");

            assertThat(ties(network)).isEqualTo("a-b:2 a-c b-c");
            assertThat(network.keys()).containsExactly("a", "b", "c", "d");
            assertThat(network.collaborations()).containsExactly(0, 1);
            assertThat(network.evidence().carriers()).containsExactly(0, 1, 0, 0);
            assertThat(network.asOf()).isEqualTo(TODAY);
            assertThat(network.version()).isEqualTo(7);
        }

        @Test
        void newmanWeighsASmallTableMoreThanALargeOne() {
            Network network = look(
                    new Records()
                            .organisations("a", "b", "c", "d")
                            .collaboration("x", "members=a,b,c,d")
                            .collaboration("y", "members=a,b"),
                    "weight=NEWMAN");

            assertThat(network.ties().tieWeight()[0]).isCloseTo(1 / 3.0 + 1, within(1e-12));
            assertThat(network.ties().tieWeight()[1]).isCloseTo(1 / 3.0, within(1e-12));
        }

        @Test
        void severalPartsInOneCollaborationAreOneSharedCollaboration() {
            Network network =
                    look(new Records().organisations("a", "b").collaboration("x", "members=a,a@2020-01-01..,b,b"), "");

            assertThat(ties(network)).isEqualTo("a-b");
        }

        @Test
        void aCollaborationOfOneTiesNobody() {
            Network network = look(new Records().organisations("a").collaboration("x", "members=a"), "");

            assertThat(network.size()).isEqualTo(1);
            assertThat(network.ties().ties()).isZero();
            assertThat(network.collaborations()).hasSize(1);
        }

        @Test
        void anEmptyRecordIsAnEmptyNetwork() {
            Network network = look(new Records(), "");

            assertThat(network.size()).isZero();
            assertThat(network.ties().ties()).isZero();
            assertThat(network.groups().count()).isZero();
        }
    }

    @Nested
    class When {

        private final Records records = new Records()
                .organisations("a", "b", "c")
                .organisation("gone", "until=2019-12-31")
                .collaboration("x", "start=2020-01-01 end=2022-12-31 members=a,b@2020-01-01..2020-12-31,c@2021-01-01..")
                .collaboration("y", "start=2025-01-01 members=a,c,gone");

        @Test
        void onOneDayOnlyWhoTakesPartThatDayIsTied() {
            assertThat(ties(look(records, "asOf=2020-12-31"))).isEqualTo("a-b");
            assertThat(ties(look(records, "asOf=2021-01-01"))).isEqualTo("a-c");
            assertThat(ties(look(records, "asOf=2023-06-01"))).isEmpty();
            assertThat(ties(look(records, ""))).isEqualTo("a-c");
        }

        @Test
        void inAPeriodTwoAreTiedOnlyWhereTheirPartsOverlap() {
            Network network = look(records, "from=2020-01-01 until=2022-12-31");

            assertThat(ties(network)).isEqualTo("a-b a-c");
            assertThat(network.asOf()).isEqualTo("2022-12-31");
        }

        @Test
        void theEndsOfAPeriodAreInclusiveAndOpenWhereTheyAreMissing() {
            assertThat(ties(look(records, "until=2020-01-01"))).isEqualTo("a-b");
            assertThat(ties(look(records, "from=2022-12-31 until=2022-12-31"))).isEqualTo("a-c");
            assertThat(look(records, "from=2022-12-31").asOf()).isEqualTo(TODAY);
        }

        @Test
        void whoDoesNotExistInTheWindowIsNoActor() {
            assertThat(look(records, "").keys()).containsExactly("a", "b", "c");
            assertThat(look(records, "asOf=2019-12-31").keys()).containsExactly("a", "b", "c", "gone");
        }

        @Test
        void aDayAndAPeriodTogetherAreRefused() {
            refused("lens.day-and-period", () -> lens("asOf=2020-01-01 from=2020-01-01"));
            refused("lens.period-ends-before-start", () -> lens("from=2021-01-01 until=2020-01-01"));
        }
    }

    @Nested
    class Narrowing {

        private final Records records = new Records()
                .organisation("a", "domains=jeugd region=noord kind=gemeente")
                .organisation("b", "domains=wonen region=zuid")
                .organisation("c", "domains=jeugd region=zuid")
                .organisation("d", "domains=wonen region=noord")
                .narrower("jeugd", "sociaal")
                .collaboration("x", "domains=jeugd kind=Contract members=a,b")
                .collaboration("y", "domains=wonen kind=netwerk members=b,c region=noord")
                .collaboration("z", "domains=wonen kind=netwerk members=b,c,d end=2020-01-01");

        @Test
        void domainsKeepTheirCollaborationsAndTheActorsInsideOrTied() {
            Network network = look(records, "domains=JEUGD");

            assertThat(ties(network)).isEqualTo("a-b");
            assertThat(network.keys()).containsExactly("a", "b", "c");
        }

        @Test
        void aDomainStandsForItsNarrowerOnes() {
            assertThat(ties(look(records, "domains=sociaal"))).isEqualTo("a-b");
        }

        @Test
        void regionsKeepCollaborationsInThemOrWithAParticipantFromThem() {
            Network network = look(records, "regions=noord");

            assertThat(ties(network)).isEqualTo("a-b b-c");
            assertThat(network.keys()).containsExactly("a", "b", "c", "d");
            assertThat(ties(look(records, "regions=Regio_zuid"))).isEqualTo("a-b b-c");
        }

        @Test
        void kindsMatchInAnyCase() {
            assertThat(ties(look(records, "kinds=contract"))).isEqualTo("a-b");
        }

        @Test
        void largeCollaborationsCanBeLeftOut() {
            assertThat(ties(look(records, "asOf=2019-01-01 most=2"))).isEqualTo("a-b b-c");
        }

        @Test
        void onlyParticipantsLeavesOutWhoTakesPartInNothing() {
            assertThat(look(records, "onlyParticipants=true").keys()).containsExactly("a", "b", "c");
        }

        @Test
        void aNameThatDoesNotExistIsNotFoundWithTheNearest() {
            assertThatThrownBy(() -> look(records, "domains=jeugt")).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
                assertThat(String.valueOf(problem.sentence().named().get("1"))).startsWith("'jeugd'");
            });
            assertThatThrownBy(() -> look(records, "regions=oost")).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> look(records, "kinds=verbond")).isInstanceOf(Problem.class);
        }
    }

    @Nested
    class GroupsOfActors {

        private final Records records = new Records()
                .organisation("a", "domains=wonen,jeugd region=noord kind=gemeente")
                .organisation("b", "")
                .stakeholder("p", "organisations=a,b")
                .stakeholder("q", "organisations=b domains=welzijn")
                .collaboration("x", "members=a,b speakers=p,q");

        @Test
        void thePrimaryDomainComesFirst() {
            Groups groups = look(records, "").groups();

            assertThat(groups.keys()).containsExactly("jeugd", "wonen");
            assertThat(groups.keys().get(groups.primary(0))).isEqualTo("wonen");
            assertThat(groups.count(0)).isEqualTo(2);
            assertThat(groups.primary(1)).isEqualTo(-1);
        }

        @Test
        void kindAndRegionGiveOneGroupOrNone() {
            assertThat(look(records, "groupBy=KIND").groups().keys()).containsExactly("gemeente");
            Groups regions = look(records, "groupBy=REGION").groups();
            assertThat(regions.keys()).containsExactly("noord");
            assertThat(regions.names()).containsExactly("Regio noord");
        }

        @Test
        void peopleWithoutDomainsHaveThoseOfTheirOrganisation() {
            Network network = look(records, "actors=STAKEHOLDER");

            assertThat(ties(network)).isEqualTo("p-q");
            assertThat(network.groups().keys()).containsExactly("jeugd", "welzijn", "wonen");
            assertThat(network.groups().keys().get(network.groups().primary(0))).isEqualTo("wonen");
        }

        @Test
        void peopleByOrganisationHaveTheirFirstOrganisationFirst() {
            Groups groups =
                    look(records, "actors=STAKEHOLDER groupBy=ORGANISATION").groups();

            assertThat(groups.keys()).containsExactly("a", "b");
            assertThat(groups.count(0)).isEqualTo(2);
            assertThat(groups.primary(0)).isZero();
            assertThat(groups.primary(1)).isEqualTo(1);
        }

        @Test
        void organisationsByOrganisationAreRefused() {
            refused("lens.organisations-by-organisation", () -> lens("groupBy=ORGANISATION"));
        }
    }

    @Test
    void randomRecordsGiveWhatCountingPairByPairGives() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(8);
            Records records = new Records();
            IntStream.range(0, n).forEach(i -> records.organisations("o" + i));
            List<List<int[]>> all = new ArrayList<>();
            for (int c = 0; c < 6; c++) {
                List<int[]> parts = new ArrayList<>();
                List<String> members = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    int first = random.nextInt(20);
                    int last = first + random.nextInt(20);
                    int who = random.nextInt(n);
                    parts.add(new int[] {who, first, last});
                    members.add("o" + who + "@" + day(first) + ".." + day(last));
                }
                all.add(parts);
                records.collaboration("c" + c, "members=" + String.join(",", members));
            }
            int from = random.nextInt(20);
            int until = from + random.nextInt(20);

            assertThat(ties(look(records, "from=" + day(from) + " until=" + day(until))))
                    .as("seed %s", seed)
                    .isEqualTo(pairByPair(n, all, from, until));
        }
    }

    private static String day(int number) {
        return LocalDate.of(2020, 1, 1).plusDays(number).toString();
    }

    private static String pairByPair(int n, List<List<int[]>> all, int from, int until) {
        List<String> ties = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                TreeSet<Integer> shared = new TreeSet<>();
                for (int c = 0; c < all.size(); c++) {
                    for (int[] p : all.get(c)) {
                        for (int[] q : all.get(c)) {
                            int first = Math.max(from, Math.max(p[1], q[1]));
                            int last = Math.min(until, Math.min(p[2], q[2]));
                            if (p[0] == a && q[0] == b && first <= last) {
                                shared.add(c);
                            }
                        }
                    }
                }
                if (!shared.isEmpty()) {
                    ties.add("o" + a + "-o" + b + (shared.size() == 1 ? "" : ":" + shared.size()));
                }
            }
        }
        return String.join(" ", ties);
    }

    private static void refused(String key, Runnable lens) {
        assertThatThrownBy(lens::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.sentence().key()).isEqualTo(key));
    }

    @Test
    void aSnapshotKnowsWhoRefersToWhom() {
        Snapshot snapshot = new Records()
                .organisations("a", "b")
                .stakeholder("p", "organisations=b")
                .collaboration("x", "members=a,b")
                .collaboration("y", "members=b,b")
                .snapshot();

        assertThat(snapshot.collaborationsOf(0)).containsExactly(0);
        assertThat(snapshot.collaborationsOf(1)).containsExactly(0, 1);
        assertThat(snapshot.stakeholdersOf(1)).containsExactly(0);
        assertThat(snapshot.organisation("zz")).isEqualTo(-1);
    }
}
