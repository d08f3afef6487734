package nl.kleurplaat.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class GroupMatrixTests {

    @Test
    void dividesATieOverTheGroupsOfBothEnds() {
        Sketch sketch = Sketch.of("a-b, b-c, c-d", "a:x,y b:y c:x,y,z");
        GroupMatrix matrix = GroupMatrix.of(sketch.network(), 0, 42);
        // a–b: xy ½, yy ½; b–c: xy ⅓, yy ⅓, yz ⅓; d has no group
        assertThat(matrix.ties()).isEqualTo(2);
        assertThat(matrix.pairs()).hasSize(6);
        assertThat(matrix.pair(0, 1).ties()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(matrix.pair(1, 1).ties()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(matrix.pair(2, 1).ties()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(matrix.pair(0, 0).ties()).isZero();
        assertThat(matrix.groups().actors()[1]).isEqualTo(3);
        assertThat(matrix.groups().internal()[1]).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(matrix.groups().external()[1]).isCloseTo(7 / 6.0, within(1e-12));
        // ends: x ½ + ⅓, y 2½ + ⅓, z ⅓
        assertThat(matrix.pair(0, 1).expectedTies()).isCloseTo(5 / 6.0 * 17 / 6 / 4, within(1e-12));
        assertThat(matrix.pair(1, 1).expectedTies()).isCloseTo(17 / 6.0 * 17 / 6 / 8, within(1e-12));
        assertThat(matrix.pair(0, 0).ratio()).isZero();
        assertThat(matrix.pair(0, 0).zScore()).isNull();
        assertThat(matrix.pair(0, 0).pValue()).isNull();
    }

    @Test
    void agreesWithWhatIsKnownOfTheKarateClub() {
        Ties club = KnownGraphs.karate().ties();
        Network network = Sketch.network(club, Sketch.groups(2, KnownGraphs.karateClubs()));
        GroupMatrix matrix = GroupMatrix.of(network, 999, 42);
        double external = matrix.pair(0, 1).ties();
        assertThat(external - (78 - external)).as("E–I index").isCloseTo(-.7179 * 78, within(.01));
        double modularity = matrix.pairs().stream()
                .filter(pair -> pair.a() == pair.b())
                .mapToDouble(pair -> (pair.ties() - pair.expectedTies()) / 78)
                .sum();
        assertThat(modularity).isCloseTo(.3582, within(5e-5));
        assertThat(matrix.pair(0, 1).zScore()).isLessThan(-3);
        assertThat(matrix.pair(0, 1).pValue()).isCloseTo(.001, within(1e-9));
    }

    @Test
    void agreesWithEveryTieOfRandomNetworks() {
        for (int seed = 0; seed < 100; seed++) {
            Network network = random(seed, 1 + seed % 23, 1 + seed % 60, 1 + seed % 5, 3);
            GroupMatrix matrix = GroupMatrix.of(network, 0, 42);
            int count = network.groups().count();
            double[][] cells = cells(network);
            double ends = Arrays.stream(cells).flatMapToDouble(Arrays::stream).sum();
            double sum = matrix.pairs().stream().mapToDouble(GroupPair::ties).sum();
            assertThat(sum).as("all cells").isCloseTo(matrix.ties(), within(1e-9));
            assertThat(matrix.pairs()).hasSize(count * (count + 1) / 2);
            for (GroupPair pair : matrix.pairs()) {
                boolean within = pair.a() == pair.b();
                double ties = cells[pair.a()][pair.b()] / (within ? 2 : 1);
                double degreeA = Arrays.stream(cells[pair.a()]).sum();
                double degreeB = Arrays.stream(cells[pair.b()]).sum();
                double expected = ends == 0 ? 0 : degreeA * degreeB / ends / (within ? 2 : 1);
                assertThat(pair.ties()).isCloseTo(ties, within(1e-9));
                assertThat(pair.expectedTies()).isCloseTo(expected, within(1e-9));
                assertThat(pair.ratio() == null).isEqualTo(pair.expectedTies() == 0);
                assertThat(matrix.pair(pair.b(), pair.a())).isSameAs(pair);
            }
        }
    }

    /** Every tie from both its ends, so that the diagonal is double. */
    private static double[][] cells(Network network) {
        Groups groups = network.groups();
        double[][] cells = new double[groups.count()][groups.count()];
        for (int t = 0; t < network.ties().ties(); t++) {
            int a = network.ties().tieA()[t];
            int b = network.ties().tieB()[t];
            for (int i = groups.offsets()[a]; i < groups.offsets()[a + 1]; i++) {
                for (int j = groups.offsets()[b]; j < groups.offsets()[b + 1]; j++) {
                    double part = 1.0 / groups.count(a) / groups.count(b);
                    cells[groups.members()[i]][groups.members()[j]] += part;
                    cells[groups.members()[j]][groups.members()[i]] += part;
                }
            }
        }
        return cells;
    }

    @Test
    void comesCloseToAllWaysToDealTheGroupsOut() {
        // six of twelve in a ring, four of these side by side: all of one degree, so all 924 ways are equally likely
        int n = 12;
        int[] a = IntStream.range(0, n).toArray();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        Ties ring = Ties.of(n, a, Arrays.stream(a).map(v -> (v + 1) % n).toArray(), ones);
        int[] primary = {0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1};
        double[] counts = IntStream.range(0, 1 << n)
                .filter(ways -> Integer.bitCount(ways) == 6)
                .mapToDouble(ways -> Integer.bitCount((ways ^ (ways >> 1 | (ways & 1) << (n - 1))) & 0xFFF))
                .toArray();
        double mean = Arrays.stream(counts).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(counts)
                .map(count -> (count - mean) * (count - mean))
                .average()
                .orElseThrow());
        double far = Arrays.stream(counts)
                .filter(count -> Math.abs(count - mean) >= Math.abs(6 - mean))
                .count();
        GroupPair pair = GroupMatrix.of(Sketch.network(ring, Sketch.groups(2, primary)), 9_999, 7)
                .pair(0, 1);
        assertThat(pair.ties()).isEqualTo(6);
        assertThat(pair.zScore()).isCloseTo((6 - mean) / sd, within(.05));
        assertThat(pair.pValue()).isCloseTo(far / counts.length, within(.03));
    }

    @Test
    void givesTheSameBitsTwiceAndOnAnyNumberOfThreads() throws Exception {
        Network network = random(5, 60, 300, 6, 3);
        List<GroupPair> pairs = GroupMatrix.of(network, 199, 42).pairs();
        assertThat(GroupMatrix.of(network, 199, 42).pairs()).isEqualTo(pairs);
        assertThat(GroupMatrix.of(network, 199, 43).pairs()).isNotEqualTo(pairs);
        for (int threads : new int[] {1, 3}) {
            try (var pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> GroupMatrix.of(network, 199, 42).pairs())
                                .get())
                        .isEqualTo(pairs);
            }
        }
    }

    @Test
    void leavesTheTestOutWhereChanceMakesNoDifference() {
        // in a clique everyone is tied to everyone, whatever their group
        Network clique = Sketch.network(Graphs.complete(9), Sketch.groups(3, 0, 0, 0, 1, 1, 1, 1, 2, -1));
        assertThat(GroupMatrix.of(clique, 99, 42).pairs()).allSatisfy(pair -> {
            assertThat(pair.zScore()).isNull();
            assertThat(pair.pValue()).isNull();
        });
        assertThat(GroupMatrix.of(random(1, 20, 40, 3, 1), 1, 42).pairs())
                .as("one round has no deviation")
                .allSatisfy(pair -> assertThat(pair.pValue()).isNull());
    }

    @Test
    void acceptsTheEmptyAndTheSmall() {
        assertThat(GroupMatrix.of(Sketch.of("", "").network(), 99, 42).pairs()).isEmpty();
        GroupMatrix one = GroupMatrix.of(Sketch.of("a", "a:x").network(), 99, 42);
        assertThat(one.pair(0, 0)).isEqualTo(new GroupPair(0, 0, 0, 0, null, null, null));
        assertThat(one.groups().actors()[0]).isEqualTo(1);
        GroupMatrix two = GroupMatrix.of(Sketch.of("a-b", "a:x b:y").network(), 99, 42);
        assertThat(two.pair(0, 1)).isEqualTo(new GroupPair(0, 1, 1, .5, 2.0, null, null));
        Network path = Sketch.network(Graphs.path(50_000), Sketch.groups(1, new int[50_000]));
        assertThat(GroupMatrix.of(path, 3, 42).pair(0, 0).ties()).isEqualTo(49_999);
    }

    @Test
    void refusesWhatItCannotDo() {
        Network many = Sketch.network(
                Graphs.path(201), Sketch.groups(201, IntStream.range(0, 201).toArray()));
        assertThatThrownBy(() -> GroupMatrix.of(many, 0, 42)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
            assertThat(problem.sentence()).isEqualTo(Sentence.of("matrix.too-many-groups", 201, 200));
            Texts texts = TestTexts.ALL;
            assertThat(texts.text(Texts.DUTCH, problem)).contains("201 groepen", "hoogstens 200");
            assertThat(texts.text(Locale.ENGLISH, problem)).contains("201 groups", "at most 200");
        });
        for (int rounds : new int[] {-1, 10_000}) {
            assertThatThrownBy(() -> GroupMatrix.of(Sketch.of("a-b", "").network(), rounds, 42))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_INPUT));
        }
    }

    @Test
    void agreesWithTheJointArrangementsOfDutchMunicipalities() {
        RealNetworks.Known known = RealNetworks.jointArrangements();
        int kinds = Arrays.stream(known.primary()).max().orElse(0) + 1;
        Network network = Sketch.network(known.ties(), Sketch.groups(kinds, known.primary()));
        GroupMatrix matrix = GroupMatrix.of(network, 99, 42);
        double internal = Arrays.stream(matrix.groups().internal()).sum();
        assertThat(matrix.ties()).isEqualTo(14_798);
        assertThat((14_798 - 2 * internal) / 14_798).as("E–I index").isCloseTo(-.286660, within(1e-6));
    }

    /** Actors with up to {@code most} groups, some with none. */
    static Network random(int seed, int actors, int ties, int groups, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] members = new int[actors][];
        Arrays.setAll(
                members,
                v -> random.ints(random.nextInt(most + 1), 0, groups).distinct().toArray());
        List<String> keys = IntStream.range(0, groups).mapToObj(g -> "g" + g).toList();
        return Sketch.network(Graphs.random(seed, actors, ties, 1), Sketch.groups(keys, members));
    }
}
