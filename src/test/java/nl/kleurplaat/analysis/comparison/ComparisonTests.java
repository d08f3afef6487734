package nl.kleurplaat.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.comparison.Comparison.GroupPairChange;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static Comparison compare(String before, String groupsBefore, String after, String groupsAfter) {
        return new Comparison(
                Sketch.of(before, groupsBefore).network(),
                Sketch.of(after, groupsAfter).network());
    }

    private static String text(List<TieChange> ties) {
        return ties.stream()
                .map(tie -> tie.a() + "-" + tie.b() + (tie.crossGroup() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void saysWhoAndWhichTiesCameAndWent() {
        Comparison comparison =
                compare("a-b, b-c, b-d, e", "a:x b:x c:y d:x", "a-b 7, a-c, b-f, c-d, e", "a:x b:x c:y d:x f:y");

        assertThat(comparison.actorsGained()).containsExactly("f");
        assertThat(comparison.actorsLost()).isEmpty();
        assertThat(text(comparison.tiesGained())).as("between groups first").isEqualTo("a-c* b-f* c-d*");
        assertThat(text(comparison.tiesLost())).isEqualTo("b-c* b-d");
    }

    @Test
    void theTiesOfWhoWentAreLost() {
        Comparison comparison = compare("a-b, b-c", "a:x b:y", "b-c", "b:y");

        assertThat(comparison.actorsLost()).containsExactly("a");
        assertThat(text(comparison.tiesLost())).as("as it was before").isEqualTo("a-b*");
        assertThat(comparison.tiesGained()).isEmpty();
    }

    @Test
    void aTieWithoutAGroupAtBothEndsIsNotBetweenGroups() {
        assertThat(text(compare("a, b", "a:x", "a-b", "a:x").tiesGained())).isEqualTo("a-b");
    }

    @Test
    void theMatrixHasEveryPairOfGroupsOfBoth() {
        Comparison comparison = compare("a-b, b-c", "a:x b:x,y c:y", "a-b, a-d", "a:x b:x d:z");

        assertThat(comparison.matrix())
                .containsExactly(
                        new GroupPairChange("x", "x", 0.5, 1),
                        new GroupPairChange("x", "y", 1, 0),
                        new GroupPairChange("x", "z", 0, 1),
                        new GroupPairChange("y", "y", 0.5, 0),
                        new GroupPairChange("y", "z", 0, 0),
                        new GroupPairChange("z", "z", 0, 0));
    }

    @Test
    void acceptsTheEmptyAndTheSame() {
        Comparison empty = compare("", "", "", "");
        assertThat(empty.matrix()).isEmpty();
        assertThat(empty.tiesGained()).isEmpty();
        assertThat(compare("", "", "a-b", "").actorsGained()).containsExactly("a", "b");
        Comparison same = compare("a-b, c", "a:x", "a-b 3, c", "a:x");
        assertThat(same.tiesGained()).isEmpty();
        assertThat(same.tiesLost()).isEmpty();
        assertThat(same.actorsLost()).isEmpty();
    }

    @Test
    void agreesWithLookingAtEveryPairOfActors() {
        for (int seed = 0; seed < 100; seed++) {
            Network before = random(seed, 1 + seed % 15);
            Network after = random(seed + 1_000, 1 + seed % 13);
            Comparison comparison = new Comparison(before, after);

            assertThat(new TreeSet<>(ends(comparison.tiesGained()))).isEqualTo(only(after, before));
            assertThat(new TreeSet<>(ends(comparison.tiesLost()))).isEqualTo(only(before, after));
            double cells = comparison.matrix().stream()
                    .mapToDouble(GroupPairChange::after)
                    .sum();
            long grouped = IntStream.range(0, after.ties().ties())
                    .filter(t -> after.groups().primary(after.ties().tieA()[t]) >= 0
                            && after.groups().primary(after.ties().tieB()[t]) >= 0)
                    .count();
            assertThat(cells).isCloseTo((double) grouped, within(1e-9));
        }
    }

    private static Network random(int seed, int actors) {
        return Sketch.network(
                Graphs.random(seed, actors, 2 * actors, 3), Sketch.groups(4, Graphs.randomGroups(seed, actors, 4)));
    }

    private static List<String> ends(List<TieChange> ties) {
        return ties.stream().map(tie -> tie.a() + tie.b()).toList();
    }

    private static Set<String> only(Network network, Network other) {
        List<String> only = new ArrayList<>();
        for (int a = 0; a < network.size(); a++) {
            for (int b = a + 1; b < network.size(); b++) {
                int c = other.keys().indexOf(network.keys().get(a));
                int d = other.keys().indexOf(network.keys().get(b));
                if (network.ties().tie(a, b) >= 0
                        && (c < 0 || d < 0 || other.ties().tie(c, d) < 0)) {
                    only.add(network.keys().get(a) + network.keys().get(b));
                }
            }
        }
        return new TreeSet<>(only);
    }

    @Test
    void refusesMoreGroupsThanAMatrixTakes() {
        Network many = Sketch.network(
                Graphs.path(201), Sketch.groups(201, IntStream.range(0, 201).toArray()));
        assertThatThrownBy(() -> new Comparison(Sketch.of("", "").network(), many).matrix())
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
                    assertThat(TestTexts.ALL.text(Locale.ENGLISH, problem)).contains("201 groups", "at most 200");
                });
    }
}
