package nl.kleurplaat.exports.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.drawing.ActorShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutlineTests {

    private static final double CIRCLE = Math.PI * 100 * 100;

    @ParameterizedTest
    @EnumSource(names = "CIRCLE", mode = EnumSource.Mode.EXCLUDE)
    void shapesOfOneSizeHaveOneAreaAndPartsAreAllOfIt(ActorShape shape) {
        Outline outline = new Outline(shape, 500, 500, 100);

        assertThat(area(outline.whole())).isCloseTo(CIRCLE, within(CIRCLE / 100));
        for (int parts = 2; parts <= 5; parts++) {
            int of = parts;
            double all = IntStream.range(0, parts)
                    .mapToDouble(part -> area(outline.part(part, of)))
                    .sum();
            assertThat(all).isCloseTo(CIRCLE, within(CIRCLE / 100));
        }
    }

    @Test
    void halfACircleEndsAtItsFoot() {
        assertThat(new Outline(ActorShape.CIRCLE, 50, 50, 10).part(0, 2)).isEqualTo("M50 50L50 40A10 10 0 0 1 50 60Z");
    }

    /** Of a path of straight lines. */
    private static double area(String path) {
        double[][] points = Arrays.stream(path.substring(1, path.length() - 1).split("L", -1))
                .map(point -> Arrays.stream(point.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        double twice = 0;
        for (int i = 0; i < points.length; i++) {
            double[] next = points[(i + 1) % points.length];
            twice += points[i][0] * next[1] - next[0] * points[i][1];
        }
        return Math.abs(twice) / 2;
    }
}
