package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.generator.Size;

/** What is taken along by its address, in the whole program: how long it takes, and what memory while it is sent. */
final class ExportsBenchmark {

    private static final int TIMES = 5;
    private static final int BUFFER = 1 << 16;

    /** Bytes between two looks at the memory. */
    private static final long LOOK = 8 << 20;

    private static final List<String> FORMS = List.of("graphml", "gexf", "zip");

    private ExportsBenchmark() {}

    static Figures run(Path data) throws IOException, InterruptedException {
        Figures figures = new Figures(
                "Exports, tables and reports by their address",
                "what",
                "ms",
                "at most",
                "first byte, ms",
                "MiB",
                "held");
        try (RunningService service = new RunningService()) {
            service.imports(ImportBenchmark.zip(data));
            row(
                    figures,
                    service,
                    "nl-regions: ties as CSV (at most 100 to the first byte)",
                    "/api/tables/ties.csv",
                    "300");
            row(figures, service, "nl-regions: cross-domain report, PDF", "/api/reports/cross-domain.pdf", "6,000");
        }
        try (RunningService service = new RunningService()) {
            service.imports(NetworkBenchmark.zip(Size.REGION));
            row(figures, service, "region: cross-domain report, PDF", "/api/reports/cross-domain.pdf", "3,000");
        }
        try (RunningService service = new RunningService()) {
            service.imports(NetworkBenchmark.zip(Size.COUNTRY));
            for (String form : FORMS) {
                row(
                        figures,
                        service,
                        "country: " + form + " (at most 64 MiB held)",
                        "/api/networks/export." + form,
                        "10,000");
            }
        }
        return figures;
    }

    private static void row(Figures figures, RunningService service, String what, String path, String limit)
            throws IOException, InterruptedException {
        read(service, path, Long.MAX_VALUE);
        List<Long> whole = new ArrayList<>();
        List<Long> first = new ArrayList<>();
        Taken taken = null;
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            taken = read(service, path, Long.MAX_VALUE);
            whole.add(System.nanoTime() - begin);
            first.add(taken.first() - begin);
        }
        long before = used();
        long held = Math.max(0, read(service, path, LOOK).most() - before);
        figures.add(
                what,
                Times.of(whole).text(),
                limit,
                Times.of(first).text(),
                mebibytes(taken == null ? 0 : taken.bytes()),
                mebibytes(held));
    }

    /**
     * What was read.
     *
     * @param first when its first byte was there, in nanoseconds
     * @param most the most that was in use at a look
     */
    private record Taken(long first, long bytes, long most) {}

    /** @param look bytes between two looks at the memory, the first one at once; more than there are: no look is taken */
    private static Taken read(RunningService service, String path, long look) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = service.file(path)) {
            int length = file.read(buffer);
            long first = System.nanoTime();
            long bytes = 0;
            long next = look == Long.MAX_VALUE ? look : 0;
            long most = 0;
            while (length >= 0) {
                bytes += length;
                if (bytes >= next) {
                    most = Math.max(most, used());
                    next = bytes + look;
                }
                length = file.read(buffer);
            }
            return new Taken(first, bytes, most);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
    }
}
