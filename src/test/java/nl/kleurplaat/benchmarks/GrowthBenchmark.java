package nl.kleurplaat.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.generator.Size;

/** How memory and time grow from a region to a country, without the database. */
final class GrowthBenchmark {

    private static final List<Size> SIZES = List.of(
            Size.REGION,
            new Size(2_500, 7_500, 15_000, 50_000, 15_000, 4, 8, 3, 2),
            new Size(12_500, 37_500, 75_000, 250_000, 75_000, 12, 8, 4, 4),
            Size.COUNTRY);

    private GrowthBenchmark() {}

    static Figures run() {
        Figures figures = new Figures(
                "Growth from a region to a country (summary and matrix of " + InMemory.ROUNDS
                        + " rounds of all organisations)",
                "organisations",
                "participations",
                "ties",
                "snapshot, MiB",
                "network, MiB",
                "bytes of snapshot per participation",
                "bytes of network per actor",
                "bytes of network per tie",
                "network, ms",
                "summary and matrix, ms");
        List<double[]> points = new ArrayList<>();
        for (Size size : SIZES) {
            InMemory held = InMemory.of(size);
            int ties = held.network().ties().ties();
            points.add(new double[] {Math.log(size.participations()), Math.log(held.median())});
            figures.add(
                    number(held.snapshot().organisations().size()),
                    number(size.participations()),
                    number(ties),
                    mebibytes(held.ofSnapshot()),
                    mebibytes(held.ofNetwork()),
                    number((double) held.ofSnapshot() / size.participations()),
                    number((double) held.ofNetwork() / held.network().size()),
                    number((double) held.ofNetwork() / ties),
                    held.projection().text(),
                    held.measures().text());
        }
        figures.add(
                "exponent",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                String.format(Locale.ROOT, "%.2f (time as a power of participations)", Slope.of(points)));
        return figures;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
    }
}
