package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class CutPointsTests {

    /** Marriages between 15 Florentine families (Padgett & Ansell 1993). */
    static final String FLORENTINE =
            """
            Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani Barbadori-Medici
            Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi
            Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi
            Ridolfi-Strozzi Ridolfi-Tornabuoni
            """;

    /** Members of a karate club (Zachary 1977), numbered from 1. */
    static final String KARATE =
            """
            1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22
            2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34
            14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34
            25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34
            """;

    @Test
    void findsTheCutActorsOfTheFlorentineFamilies() {
        Network florence = Sketch.of(FLORENTINE).network();
        CutPoints points = CutPoints.of(florence.ties());
        assertThat(cutActors(florence)).containsExactly("Albizzi", "Guadagni", "Medici", "Salviati");
        assertThat(points.cutActors()).isEqualTo(4);
    }

    @Test
    void findsTheBridgeAndTheCutActorOfTheKarateClub() {
        Network club = Sketch.of(KARATE).network();
        assertThat(club.ties().ties()).isEqualTo(78);
        assertThat(cutActors(club)).containsExactly("1");
        assertThat(bridgeTies(club)).containsExactly("1-12");
    }

    @Test
    void findsNothingInACycle() {
        CutPoints points = CutPoints.of(Sketch.of("A-B B-C C-D D-A").ties());
        assertThat(points.cutActors()).isZero();
        assertThat(points.bridgeTies()).isZero();
    }

    @Test
    void findsTheTieBetweenTwoTriangles() {
        Network network = Sketch.of("A-B B-C A-C C-D D-E E-F D-F G").network();
        assertThat(cutActors(network)).containsExactly("C", "D");
        assertThat(bridgeTies(network)).containsExactly("C-D");
    }

    @Test
    void takesNothingFromTheEmptyAndTheSmall() {
        assertThat(CutPoints.of(Sketch.path(0)).cutActors()).isZero();
        assertThat(CutPoints.of(Sketch.path(1)).cutActors()).isZero();
        assertThat(CutPoints.of(Sketch.path(2)).cutActors()).isZero();
        assertThat(CutPoints.of(Sketch.path(2)).bridgeTies()).isEqualTo(1);
        assertThat(CutPoints.of(Sketch.clique(12)).cutActors()).isZero();
    }

    @Test
    void walksAPathOfTwoHundredThousandActors() {
        CutPoints points = CutPoints.of(Sketch.path(200_000));
        assertThat(points.cutActors()).isEqualTo(199_998);
        assertThat(points.bridgeTies()).isEqualTo(199_999);
    }

    @Test
    void agreesWithTakingAwayOneByOneOnRandomGraphs() {
        for (int seed = 0; seed < 300; seed++) {
            Ties ties = Sketch.random(3 + seed % 17, 0.05 + 0.03 * (seed % 9), seed);
            CutPoints points = CutPoints.of(ties);
            for (int v = 0; v < ties.actors(); v++) {
                boolean falls = components(ties, v, -1) > components(ties, -1, -1) - (ties.degree(v) == 0 ? 1 : 0);
                assertThat(points.cutActor()[v])
                        .as("graph %d, actor %d", seed, v)
                        .isEqualTo(falls);
            }
            for (int t = 0; t < ties.ties(); t++) {
                boolean falls = components(ties, -1, t) > components(ties, -1, -1);
                assertThat(points.bridgeTie()[t])
                        .as("graph %d, tie %d", seed, t)
                        .isEqualTo(falls);
            }
        }
    }

    private static int components(Ties ties, int withoutActor, int withoutTie) {
        int[] of = IntStream.range(0, ties.actors()).toArray();
        int count = ties.actors() - (withoutActor < 0 ? 0 : 1);
        for (int t = 0; t < ties.ties(); t++) {
            int a = ties.tieA()[t];
            int b = ties.tieB()[t];
            if (t == withoutTie || a == withoutActor || b == withoutActor || of[a] == of[b]) {
                continue;
            }
            int old = of[a];
            int now = of[b];
            for (int v = 0; v < of.length; v++) {
                of[v] = of[v] == old ? now : of[v];
            }
            count--;
        }
        return count;
    }

    private static List<String> cutActors(Network network) {
        boolean[] cut = CutPoints.of(network.ties()).cutActor();
        return IntStream.range(0, cut.length)
                .filter(v -> cut[v])
                .mapToObj(network.keys()::get)
                .toList();
    }

    private static List<String> bridgeTies(Network network) {
        boolean[] bridge = CutPoints.of(network.ties()).bridgeTie();
        List<String> names = new ArrayList<>();
        for (int t = 0; t < bridge.length; t++) {
            if (bridge[t]) {
                names.add(network.keys().get(network.ties().tieA()[t]) + "-"
                        + network.keys().get(network.ties().tieB()[t]));
            }
        }
        return names;
    }
}
