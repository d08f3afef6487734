package nl.kleurplaat.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupColoursTests {

    private static final List<String> DOMAINS =
            List.of("jeugd", "wonen", "wmo", "welzijn", "onderwijs", "veiligheid", "werk", "sport");

    @Test
    void groupsHaveDifferentColoursAsLongAsThereAreEnough() {
        assertThat(GroupColours.given(DOMAINS, Map.of()).values())
                .containsExactlyInAnyOrderElementsOf(GroupColours.PALETTE);
    }

    @Test
    void aColourOfItsOwnIsGivenToNoOther() {
        Map<String, String> given = GroupColours.given(DOMAINS.subList(0, 7), Map.of("cultuur", "#E69F00"));

        assertThat(given).containsEntry("cultuur", "#E69F00").hasSize(8);
        assertThat(given.values()).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfGroupsDoesNotMatter() {
        assertThat(GroupColours.given(DOMAINS.reversed(), Map.of())).isEqualTo(GroupColours.given(DOMAINS, Map.of()));
    }

    @Test
    void manyGroupsShareColoursEvenly() {
        List<String> keys = IntStream.range(0, 24).mapToObj(i -> "groep " + i).toList();

        Map<String, String> given = GroupColours.given(keys, Map.of());

        assertThat(GroupColours.PALETTE)
                .allSatisfy(colour ->
                        assertThat(given.values()).filteredOn(colour::equals).hasSize(3));
    }

    /** Machado, Oliveira and Fernandes 2009: how colours are seen without red, green or blue cones. */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    @Test
    void everyEyeTellsThemApart() {
        for (double[][] eye : EYES) {
            for (String one : GroupColours.PALETTE) {
                for (String other : GroupColours.PALETTE) {
                    if (!one.equals(other)) {
                        assertThat(distance(lab(one, eye), lab(other, eye)))
                                .as(one + " " + other)
                                .isGreaterThan(8);
                    }
                }
            }
        }
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    /** CIELAB of an sRGB colour as an eye sees it. */
    private static double[] lab(String colour, double[][] eye) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            light[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        double[] seen = times(eye, light);
        double[] xyz = times(
                new double[][] {
                    {0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505},
                    {0.2126, 0.7152, 0.0722},
                    {0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089}
                },
                seen);
        for (int i = 0; i < 3; i++) {
            xyz[i] = xyz[i] > 0.008856 ? Math.cbrt(xyz[i]) : 7.787 * xyz[i] + 16.0 / 116;
        }
        return new double[] {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return IntStream.range(0, 3)
                .mapToDouble(i -> matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2])
                .toArray();
    }
}
