package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class CutPointsTests {

    @Test
    void findsTheCutActorsOfTheFlorentineFamilies() {
        Graphs.Named florence = KnownGraphs.florentine();
        CutPoints points = CutPoints.of(florence.ties());
        assertThat(cutActors(florence)).containsExactly("Albizzi", "Guadagni", "Medici", "Salviati");
        assertThat(points.cutActors()).isEqualTo(4);
    }

    @Test
    void findsTheBridgeAndTheCutActorOfTheKarateClub() {
        Graphs.Named club = KnownGraphs.karate();
        assertThat(club.ties().ties()).isEqualTo(78);
        assertThat(cutActors(club)).containsExactly("01");
        assertThat(bridgeTies(club)).containsExactly("01-12");
    }

    @Test
    void findsNothingInACycle() {
        CutPoints points = CutPoints.of(Graphs.of("A-B, B-C, C-D, A-D").ties());
        assertThat(points.cutActors()).isZero();
        assertThat(points.bridgeTies()).isZero();
    }

    @Test
    void findsTheTieBetweenTwoTriangles() {
        Graphs.Named graph = Graphs.of("A-B, B-C, A-C, C-D, D-E, E-F, D-F, G");
        assertThat(cutActors(graph)).containsExactly("C", "D");
        assertThat(bridgeTies(graph)).containsExactly("C-D");
    }

    @Test
    void takesNothingFromTheEmptyAndTheSmall() {
        assertThat(CutPoints.of(Graphs.path(0)).cutActors()).isZero();
        assertThat(CutPoints.of(Graphs.path(1)).cutActors()).isZero();
        assertThat(CutPoints.of(Graphs.path(2)).cutActors()).isZero();
        assertThat(CutPoints.of(Graphs.path(2)).bridgeTies()).isEqualTo(1);
        assertThat(CutPoints.of(Graphs.complete(12)).cutActors()).isZero();
    }

    @Test
    void walksAPathOfTwoHundredThousandActors() {
        CutPoints points = CutPoints.of(Graphs.path(200_000));
        assertThat(points.cutActors()).isEqualTo(199_998);
        assertThat(points.bridgeTies()).isEqualTo(199_999);
    }

    @Test
    void agreesWithTakingAwayOneByOneOnRandomGraphs() {
        for (int seed = 0; seed < 300; seed++) {
            Ties ties = Graphs.random(seed, 3 + seed % 17, 2 + seed % 31, 1);
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

    @Test
    void agreesWithAnIndependentToolOnTheJointArrangements() {
        CutPoints points = agreesWith(RealNetworks.jointArrangements(), "oracle_nl-opengr.csv");
        assertThat(points.cutActors()).isEqualTo(4);
        assertThat(points.bridgeTies()).isEqualTo(2);
    }

    @Test
    void agreesWithAnIndependentToolOnTheYouthRegions() {
        CutPoints points = agreesWith(RealNetworks.youthRegions(), "oracle_nl-jeugd4.csv");
        assertThat(points.cutActors()).isEqualTo(6);
        assertThat(points.bridgeTies()).isZero();
    }

    private static CutPoints agreesWith(RealNetworks.Known known, String file) {
        CutPoints points = CutPoints.of(known.ties());
        RealNetworks.expected(file)
                .forEach((key, row) -> assertThat(points.cutActor()[known.actor(key)])
                        .as(key)
                        .isEqualTo(row.getField("articulation").equals("1")));
        return points;
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

    private static List<String> cutActors(Graphs.Named graph) {
        boolean[] cut = CutPoints.of(graph.ties()).cutActor();
        return IntStream.range(0, cut.length)
                .filter(v -> cut[v])
                .mapToObj(graph.keys()::get)
                .toList();
    }

    private static List<String> bridgeTies(Graphs.Named graph) {
        boolean[] bridge = CutPoints.of(graph.ties()).bridgeTie();
        List<String> names = new ArrayList<>();
        for (int t = 0; t < bridge.length; t++) {
            if (bridge[t]) {
                names.add(graph.keys().get(graph.ties().tieA()[t]) + "-"
                        + graph.keys().get(graph.ties().tieB()[t]));
            }
        }
        return names;
    }
}
