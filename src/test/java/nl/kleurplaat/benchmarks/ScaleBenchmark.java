package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.compact.CompactCensus;
import nl.kleurplaat.compact.CompactComponents;
import nl.kleurplaat.compact.CompactForm;
import nl.kleurplaat.compact.WrittenParts;
import nl.kleurplaat.generator.Size;

/** The same records with ties in memory and as a compact form, from a region to ten countries. */
final class ScaleBenchmark {

    private static final double MEBIBYTE = 1 << 20;

    /** Ten countries beside each other. */
    private static final Size TEN_COUNTRIES =
            new Size(500_000, 1_500_000, 3_000_000, 10_000_000, 3_000_000, 420, 8, 4, 4);

    private static final List<Size> SIZES = List.of(Size.REGION, Size.COUNTRY, TEN_COUNTRIES);

    /** Bytes of heap per participation, for what is drawn, the snapshot of it and its network together. */
    private static final long HEAP = 1_100;

    private ScaleBenchmark() {}

    static Figures run() throws IOException {
        Figures figures = new Figures(
                "From a region to ten countries: all organisations on a day",
                "organisations",
                "participations",
                "ties",
                "snapshot, MiB",
                "network, MiB",
                "network, ms",
                "summary and matrix, ms",
                "compact form, MiB",
                "written, ms",
                "degrees, E–I and matrix, ms",
                "components, ms");
        List<double[]> inMemory = new ArrayList<>();
        List<double[]> compact = new ArrayList<>();
        Path folder = Files.createTempDirectory("kleurplaat-scale");
        Path file = folder.resolve("network.compact");
        try {
            for (Size size : SIZES) {
                if (Runtime.getRuntime().maxMemory() < HEAP * size.participations()) {
                    String heap = String.format(
                            Locale.ROOT, "%.0f GiB", Math.ceil((double) HEAP * size.participations() / (1 << 30)));
                    figures.add(
                            number((double) size.organisations()), "needs " + heap, "", "", "", "", "", "", "", "", "");
                    continue;
                }
                measure(size, file, figures, inMemory, compact);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        figures.add("exponent", "", "", "", "", "", exponent(inMemory), "", "", "", exponent(compact));
        return figures;
    }

    private static void measure(Size size, Path file, Figures figures, List<double[]> inMemory, List<double[]> compact)
            throws IOException {
        InMemory held = InMemory.of(size);
        Times written = Times.warm(() -> WrittenParts.write(held.snapshot(), held.lens(), file));
        try (CompactForm form = CompactForm.open(file)) {
            Times counted = Times.warm(() -> CompactCensus.of(form));
            Times joined = Times.warm(() -> CompactComponents.of(form));
            long ties = CompactCensus.of(form).ties();
            if (ties != held.network().ties().ties()) {
                throw new IllegalStateException(
                        "other ties: " + ties + ", " + held.network().ties().ties());
            }
            double log = Math.log(size.participations());
            inMemory.add(new double[] {log, Math.log(held.median())});
            compact.add(new double[] {log, Math.log(counted.median() + joined.median())});
            figures.add(
                    number((double) size.organisations()),
                    number((double) size.participations()),
                    number((double) ties),
                    number(held.ofSnapshot() / MEBIBYTE),
                    number(held.ofNetwork() / MEBIBYTE),
                    held.projection().text(),
                    held.measures().text(),
                    number(form.bytes() / MEBIBYTE),
                    written.text(),
                    counted.text(),
                    joined.text());
        }
    }

    private static String exponent(List<double[]> points) {
        return points.size() < 2 ? "" : String.format(Locale.ROOT, "%.2f", Slope.of(points));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }
}
