package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Runs the benchmarks, and writes their figures to a file. */
public final class Benchmarks {

    private static final String IMPORT = "import";
    private static final String KERNELS = "kernels";

    private Benchmarks() {}

    /**
     * @param args the file to write, then which benchmarks to run: {@code import}, {@code kernels}. Imports go first, so
     *     that the first of them meets a program in which nothing is warm
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        Set<String> asked = args.length > 1 ? Set.of(args[1].split(",")) : Set.of(IMPORT, KERNELS);
        Path data = Path.of("..", "shared", "data", "nl-regions");
        if (asked.contains(IMPORT) && !Files.isDirectory(data)) {
            System.err.println("The import cannot be measured: " + data + " is absent."
                    + " Put its tables there, or ask for the rest with -Dbenchmarks=" + KERNELS + ".");
            System.exit(1);
        }
        StringBuilder figures = new StringBuilder("# Benchmarks\n\n" + machine());
        if (asked.contains(IMPORT)) {
            figures.append("\n\n").append(ImportBenchmark.run(data));
        }
        if (asked.contains(KERNELS)) {
            figures.append("\n\n").append(KernelFigures.run());
        }
        System.out.println(figures);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, figures + "\n");
        System.exit(0);
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return ("Java %s, %d processors (load %.1f before), heap of %d MiB, %s %s. Times are in milliseconds: median (lowest –"
                        + " highest).")
                .formatted(
                        Runtime.version().feature(),
                        runtime.availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        runtime.maxMemory() >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }
}
