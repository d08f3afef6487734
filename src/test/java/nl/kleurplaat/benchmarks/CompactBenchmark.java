package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.compact.CompactCensus;
import nl.kleurplaat.compact.CompactComponents;
import nl.kleurplaat.compact.CompactForm;
import nl.kleurplaat.compact.StreamedForm;
import nl.kleurplaat.generator.Streamed;

/** Networks that do not fit as ties, drawn straight into their compact form: up to ten million organisations. */
final class CompactBenchmark {

    private static final long SEED = 1;

    /** With a hundred participations an organisation, five times as many as in a country. */
    private static final List<Scale> SCALES = List.of(
            new Scale(100_000, 10_000_000, false),
            new Scale(1_000_000, 100_000_000, false),
            new Scale(1_000_000, 100_000_000, true),
            new Scale(10_000_000, 1_000_000_000, false));

    /** More than this is counted once. */
    private static final int MOST_TWICE = 100_000_000;

    private static final double GIBIBYTE = 1 << 30;

    /** Of the form, and for what is written meanwhile by others. */
    private static final long BYTES = 14;

    private CompactBenchmark() {}

    /** @param shuffled whether the numbers of organisations have nothing to do with where they are */
    private record Scale(int organisations, int participations, boolean shuffled) {

        String text() {
            return String.format(Locale.ROOT, "%,d", organisations) + (shuffled ? ", in no order" : "");
        }
    }

    static Figures run() throws IOException {
        Figures figures = new Figures(
                "Compact form: ten years, by day, drawn straight into it",
                "organisations",
                "participations",
                "ties",
                "components",
                "file, GiB",
                "bytes per participation",
                "heap, GiB",
                "written, s",
                "checked, s",
                "degrees, E–I and matrix, s",
                "components, s",
                "both, ns per participation",
                "the last year alone, s");
        List<double[]> points = new ArrayList<>();
        Path folder = Files.createTempDirectory("kleurplaat-compact");
        Path file = folder.resolve("network.compact");
        try {
            for (Scale scale : SCALES) {
                if (Files.getFileStore(folder).getUsableSpace() < BYTES * scale.participations()) {
                    figures.add(scale.text(), "no room for its file", "", "", "", "", "", "", "", "", "", "", "");
                    continue;
                }
                double both = measure(scale, file, figures);
                if (!scale.shuffled()) {
                    points.add(new double[] {Math.log(scale.participations()), Math.log(both)});
                }
                Files.delete(file);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        String exponent = String.format(Locale.ROOT, "%.2f", Slope.of(points));
        figures.add("exponent", "", "", "", "", "", "", "", "", "", "", exponent, "");
        return figures;
    }

    /** @return the nanoseconds that the measures take, once */
    private static double measure(Scale scale, Path file, Figures figures) throws IOException {
        long written = Times.time(() -> write(scale, file));
        try (CompactForm form = CompactForm.open(file)) {
            long checked = Times.time(form::check);
            long begin = System.nanoTime();
            CompactCensus census = CompactCensus.of(form);
            long counted = System.nanoTime() - begin;
            begin = System.nanoTime();
            Components components = CompactComponents.of(form);
            long joined = System.nanoTime() - begin;
            double heap = used();
            String ofYear = scale.participations() > MOST_TWICE ? "" : seconds(Times.time(() -> ofLastYear(form)));
            double both = (double) counted + joined;
            figures.add(
                    scale.text(),
                    String.format(Locale.ROOT, "%,d", scale.participations()),
                    String.format(Locale.ROOT, "%,d", census.ties()),
                    String.format(Locale.ROOT, "%,d", components.count()),
                    number(form.bytes() / GIBIBYTE),
                    number((double) form.bytes() / scale.participations()),
                    number(heap / GIBIBYTE),
                    seconds(written),
                    seconds(checked),
                    seconds(counted),
                    seconds(joined),
                    String.format(Locale.ROOT, "%.0f", both / scale.participations()),
                    ofYear);
            return both;
        }
    }

    private static CompactCensus ofLastYear(CompactForm form) {
        return CompactCensus.of(form.during(form.asOf().orElseThrow().minusYears(1), null));
    }

    private static void write(Scale scale, Path file) throws IOException {
        Streamed drawn = new Streamed(scale.organisations(), scale.participations(), SEED);
        if (scale.shuffled()) {
            StreamedForm.writeShuffled(drawn, SEED, file);
        } else {
            StreamedForm.write(drawn, file);
        }
    }

    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }

    private static String seconds(long nanoseconds) {
        return number(nanoseconds / 1e9);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
