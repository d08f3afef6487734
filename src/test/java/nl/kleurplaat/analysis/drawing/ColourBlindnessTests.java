package nl.kleurplaat.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours as people with a colour-blindness see them, and how far they lie apart. */
class ColourBlindnessTests {

    /** In CIELAB; about 2.3 is just to be noticed (Mahy et al. 1994). */
    private static final double APART = 15;

    /** From sRGB to XYZ for D65 (IEC 61966-2-1). */
    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };

    private static final double[] WHITE = {0.95047, 1, 1.08883};

    /** Full severity, on linear sRGB (Machado, Oliveira and Fernandes 2009). */
    private static double[][] matrix(Sight sight) {
        return switch (sight) {
            case FULL -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            case PROTANOPIA ->
                new double[][] {
                    {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
                };
            case DEUTERANOPIA ->
                new double[][] {
                    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                };
            case TRITANOPIA ->
                new double[][] {
                    {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
                };
        };
    }

    enum Sight {
        FULL,
        PROTANOPIA,
        DEUTERANOPIA,
        TRITANOPIA
    }

    @ParameterizedTest
    @EnumSource
    void everyTwoColoursAreToldApart(Sight sight) {
        List<String> colours = new ArrayList<>(GroupColours.PALETTE);
        colours.add(GroupColours.NONE);
        for (String one : colours) {
            for (String other : colours.subList(0, colours.indexOf(one))) {
                assertThat(distance(lab(one, sight), lab(other, sight)))
                        .as("%s and %s by %s", one, other, sight)
                        .isGreaterThan(APART);
            }
        }
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    private static double[] lab(String colour, Sight sight) {
        double[] rgb = new double[3];
        for (int i = 0; i < rgb.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        double[] seen = times(matrix(sight), rgb);
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        double[] xyz = times(XYZ, seen);
        for (int i = 0; i < xyz.length; i++) {
            double part = xyz[i] / WHITE[i];
            xyz[i] = part > 216.0 / 24389 ? Math.cbrt(part) : (24389.0 / 27 * part + 16) / 116;
        }
        return new double[] {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }
}
