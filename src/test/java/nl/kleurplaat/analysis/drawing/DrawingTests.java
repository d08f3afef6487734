package nl.kleurplaat.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTests {

    private static Drawing draw(Ties ties) {
        Drawing drawing = Drawing.of(ties, Drawing.SEED, new Effort());
        fits(drawing, ties.actors());
        return drawing;
    }

    /** Finite, from 0 to 1 at the longer side, and nobody on top of another. */
    private static void fits(Drawing drawing, int actors) {
        assertThat(drawing.x()).hasSize(actors);
        assertThat(drawing.y()).hasSize(actors);
        Set<Point> points = new HashSet<>();
        for (int v = 0; v < actors; v++) {
            points.add(new Point(drawing.x()[v], drawing.y()[v]));
        }
        assertThat(points.stream().filter(Point::isOutside)).isEmpty();
        assertThat(points).hasSize(actors);
        if (actors > 1) {
            double[] all = DoubleStream.concat(Arrays.stream(drawing.x()), Arrays.stream(drawing.y()))
                    .toArray();
            assertThat(Arrays.stream(all).max()).hasValue(1);
            assertThat(Arrays.stream(drawing.x()).min()).hasValue(0);
            assertThat(Arrays.stream(drawing.y()).min()).hasValue(0);
        }
    }

    private record Point(double x, double y) {
        boolean isOutside() {
            return !(x >= 0 && x <= 1 && y >= 0 && y <= 1);
        }
    }

    private static double distance(Drawing drawing, int a, int b) {
        return Math.hypot(drawing.x()[a] - drawing.x()[b], drawing.y()[a] - drawing.y()[b]);
    }

    private static double meanOverTies(Ties ties, Drawing drawing) {
        return IntStream.range(0, ties.ties())
                .mapToDouble(t -> distance(drawing, ties.tieA()[t], ties.tieB()[t]))
                .average()
                .orElseThrow();
    }

    private static double meanOverOthers(Ties ties, Drawing drawing) {
        return IntStream.range(0, ties.actors())
                .boxed()
                .flatMapToDouble(a -> IntStream.range(a + 1, ties.actors())
                        .filter(b -> ties.tie(a, b) < 0)
                        .mapToDouble(b -> distance(drawing, a, b)))
                .average()
                .orElseThrow();
    }

    @Nested
    class Places {
        @Test
        void nobodyNowhere() {
            assertThat(draw(Graphs.isolates(0)).x()).isEmpty();
        }

        @Test
        void oneActorInTheCorner() {
            assertThat(draw(Graphs.isolates(1))).satisfies(one -> {
                assertThat(one.x()).containsExactly(0);
                assertThat(one.y()).containsExactly(0);
            });
        }

        @Test
        void twoActorsBesideEachOther() {
            for (Ties two : new Ties[] {Graphs.path(2), Graphs.isolates(2)}) {
                Drawing drawing = draw(two);
                assertThat(drawing.x()).containsExactlyInAnyOrder(0, 1);
                assertThat(drawing.y()[0]).isEqualTo(drawing.y()[1], within(1e-9));
            }
        }

        @Test
        void isolatesInAGridBelowTheOthers() {
            Graphs.Named graph = Graphs.of("A-B, B-C, C-A, P, Q, R, S, T, U, V, W");
            Drawing drawing = draw(graph.ties());
            double lowest = Math.max(drawing.y()[0], Math.max(drawing.y()[1], drawing.y()[2]));
            for (int v = 3; v < 11; v++) {
                assertThat(drawing.y()[v]).isGreaterThan(lowest);
            }
            assertThat(Arrays.stream(drawing.y(), 3, 11).distinct().count()).isBetween(2L, 4L);
        }

        @ParameterizedTest
        @CsvSource({"1,100,60", "2,300,160", "3,1000,700", "4,60,30"})
        void componentsWithoutOverlap(long seed, int actors, int count) {
            Ties ties = Graphs.random(seed, actors, count, 4);
            noOverlap(ties, draw(ties));
        }

        @Test
        void realComponentsWithoutOverlap() {
            Ties ties = RealNetworks.youthRegions().ties();
            noOverlap(ties, draw(ties));
        }

        private void noOverlap(Ties ties, Drawing drawing) {
            Components components = Components.of(ties);
            assertThat(components.count()).isGreaterThan(10);
            double[][] boxes = new double[components.count()][];
            Arrays.setAll(boxes, c -> new double[] {2, 2, -1, -1});
            for (int v = 0; v < ties.actors(); v++) {
                double[] box = boxes[components.of(v)];
                box[0] = Math.min(box[0], drawing.x()[v]);
                box[1] = Math.min(box[1], drawing.y()[v]);
                box[2] = Math.max(box[2], drawing.x()[v]);
                box[3] = Math.max(box[3], drawing.y()[v]);
            }
            for (int c = 0; c < boxes.length; c++) {
                for (int d = 0; d < c; d++) {
                    boolean apart = boxes[c][0] > boxes[d][2]
                            || boxes[d][0] > boxes[c][2]
                            || boxes[c][1] > boxes[d][3]
                            || boxes[d][1] > boxes[c][3];
                    assertThat(apart).as(c + " and " + d).isTrue();
                }
            }
        }
    }

    @Nested
    class ShowsWhoBelongsTogether {
        @Test
        void inTheKarateClub() {
            Ties ties = KnownGraphs.karate().ties();
            Drawing drawing = draw(ties);
            assertThat(meanOverTies(ties, drawing)).isLessThan(meanOverOthers(ties, drawing) * 0.6);
        }

        @Test
        void keepsTheTwoKarateClubsApart() {
            Drawing drawing = draw(KnownGraphs.karate().ties());
            int[] clubs = KnownGraphs.karateClubs();
            double within = 0;
            double between = 0;
            for (int a = 0; a < clubs.length; a++) {
                for (int b = 0; b < a; b++) {
                    within += clubs[a] == clubs[b] ? distance(drawing, a, b) : 0;
                    between += clubs[a] == clubs[b] ? 0 : distance(drawing, a, b);
                }
            }
            // of 561 pairs 272 are of one club and 289 of two
            assertThat(within / 272).isLessThan(between / 289 * 0.7);
        }

        @Test
        void inARealNetwork() {
            Ties ties = RealNetworks.jointArrangements().ties();
            Drawing drawing = draw(ties);
            assertThat(meanOverTies(ties, drawing)).isLessThan(meanOverOthers(ties, drawing) * 0.6);
        }

        @Test
        void unfoldsAGrid() {
            int side = 20;
            int[] a = IntStream.range(0, side * side * 2)
                    .filter(i -> i % 2 == 0 ? i / 2 % side < side - 1 : i / 2 / side < side - 1)
                    .toArray();
            int[] b = Arrays.stream(a).map(i -> i / 2 + (i % 2 == 0 ? 1 : side)).toArray();
            double[] ones = new double[a.length];
            Arrays.fill(ones, 1);
            Ties grid = Ties.of(side * side, Arrays.stream(a).map(i -> i / 2).toArray(), b, ones);
            Drawing drawing = draw(grid);
            double corner = distance(drawing, 0, side * side - 1);
            assertThat(corner).isGreaterThan(distance(drawing, 0, side - 1) * 1.1);
            assertThat(meanOverTies(grid, drawing)).isLessThan(corner / side);
        }

        @Test
        void putsAHubInTheMiddleOfItsStar() {
            int[] hub = new int[30];
            double[] ones = new double[30];
            Arrays.fill(ones, 1);
            Drawing drawing = draw(Ties.of(31, hub, IntStream.rangeClosed(1, 30).toArray(), ones));
            assertThat(drawing.x()[0]).isBetween(0.35, 0.65);
            assertThat(drawing.y()[0]).isBetween(0.3, 0.65);
        }
    }

    @Nested
    class IsTheSame {
        private final Ties ties = Graphs.random(7, 1_500, 2_500, 3);

        @Test
        void forTheSameSeedTwice() {
            Drawing again = draw(ties);
            assertThat(draw(ties).x()).isEqualTo(again.x());
            assertThat(draw(ties).y()).isEqualTo(again.y());
        }

        @Test
        void onAnyNumberOfThreads() throws Exception {
            Drawing drawing = draw(ties);
            for (int threads : new int[] {1, 5}) {
                try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                    Drawing other = pool.submit(() -> draw(ties)).get();
                    assertThat(other.x()).isEqualTo(drawing.x());
                    assertThat(other.y()).isEqualTo(drawing.y());
                }
            }
        }

        @Test
        void whateverTheOrderOfTheTies() {
            int[] order = Graphs.permutation(8, ties.ties());
            Ties shuffled = Ties.of(
                    ties.actors(),
                    Arrays.stream(order).map(t -> ties.tieB()[t]).toArray(),
                    Arrays.stream(order).map(t -> ties.tieA()[t]).toArray(),
                    Arrays.stream(order).mapToDouble(t -> ties.tieWeight()[t]).toArray());
            assertThat(draw(shuffled).x()).isEqualTo(draw(ties).x());
        }

        @Test
        void butNotForAnotherSeed() {
            Ties karate = KnownGraphs.karate().ties();
            Drawing other = Drawing.of(karate, 43, new Effort());
            fits(other, karate.actors());
            assertThat(other.x()).isNotEqualTo(draw(karate).x());
        }
    }

    @Nested
    class Manages {
        @Test
        void aCompleteGraph() {
            Ties ties = Graphs.complete(60);
            Drawing drawing = draw(ties);
            double nearest = Double.POSITIVE_INFINITY;
            for (int t = 0; t < ties.ties(); t++) {
                nearest = Math.min(nearest, distance(drawing, ties.tieA()[t], ties.tieB()[t]));
            }
            assertThat(nearest).isGreaterThan(0.5 / Math.sqrt(60) / 2);
        }

        @Test
        void aLongPath() {
            Ties ties = Graphs.path(50_000);
            Drawing drawing = draw(ties);
            assertThat(meanOverTies(ties, drawing)).isLessThan(0.001);
            assertThat(distance(drawing, 0, 49_999)).isGreaterThan(0.2);
        }

        @Test
        void aHugeStar() {
            int leaves = 20_000;
            double[] ones = new double[leaves];
            Arrays.fill(ones, 1);
            draw(Ties.of(
                    leaves + 1,
                    new int[leaves],
                    IntStream.rangeClosed(1, leaves).toArray(),
                    ones));
        }

        @Test
        void manyIsolates() {
            draw(Graphs.isolates(100_000));
        }

        @Test
        void weightsOfAnySize() {
            for (double weight : new double[] {1e-12, 1e12}) {
                double[] weights = new double[] {weight, 1, weight, 1};
                draw(Ties.of(5, new int[] {0, 1, 2, 3}, new int[] {1, 2, 3, 4}, weights));
            }
        }

        @Test
        void pointsThatComeOutAtTheSamePlace() {
            double[] x = {0, 0, 0, 1, 1, 0.5, 0.5};
            double[] y = {1, 1, 1, 0.25, 0.25, 0, 0};
            Drawing.separate(x, y);
            fits(new Drawing(x, y), x.length);
        }
    }

    @Nested
    class ItsEffort {
        @Test
        void isKnownAndComesToAnEnd() {
            Effort effort = new Effort();
            Drawing.of(Graphs.random(new Random(1).nextLong(), 500, 700, 1), 1, effort);
            assertThat(effort.share()).isEqualTo(1);
        }

        @Test
        void endsWhereNobodyWaits() {
            Effort effort = new Effort();
            effort.stop();
            Ties ties = Graphs.path(100);
            assertThatThrownBy(() -> Drawing.of(ties, 1, effort)).isInstanceOf(CancellationException.class);
        }
    }
}
