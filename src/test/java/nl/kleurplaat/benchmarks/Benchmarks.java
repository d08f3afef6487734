package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the benchmarks, and writes their figures to a file. */
public final class Benchmarks {

    private static final Path DATA = Path.of("..", "shared", "data", "nl-regions");

    /** By name, in the order in which they run: the first import meets a program in which nothing is warm. */
    private static final Map<String, Benchmark> ALL = all();

    /** Begins the name of a benchmark of one measure, such as {@code kernels/components}. */
    private static final String ONE_KERNEL = "kernels/";

    private Benchmarks() {}

    /** Measures something. */
    private interface Benchmark {
        Figures run() throws IOException, InterruptedException;
    }

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("import", () -> ImportBenchmark.run(DATA));
        all.put("region", NetworkBenchmark::region);
        all.put("country", NetworkBenchmark::country);
        all.put("growth", GrowthBenchmark::run);
        all.put("scale", ScaleBenchmark::run);
        all.put("compact", CompactBenchmark::run);
        all.put("spark", SparkBenchmark::run);
        all.put("exports", () -> ExportsBenchmark.run(DATA));
        all.put("map", MapBenchmark::run);
        all.put("brokerage", BrokerageBenchmark::run);
        all.put("decisions", DecisionBenchmark::run);
        all.put("meeting", DecisionBenchmark::meeting);
        all.put("sure", DecisionBenchmark::sure);
        all.put("placebo", DecisionBenchmark::placebo);
        all.put("history", HistoryBenchmark::run);
        all.put("kernels", () -> KernelFigures.run(Kernels.ALL));
        all.put("serving", ServingBenchmark::collaborations);
        all.put("participations", ServingBenchmark::participations);
        all.put("access", ServingBenchmark::access);
        return all;
    }

    /** @param args the file to write, then the names of the benchmarks to run with commas between; all where there are none */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        List<String> asked = args.length > 1 ? List.of(args[1].split(",")) : List.copyOf(ALL.keySet());
        List<Kernels.Kernel> kernels = Kernels.ALL.stream()
                .filter(kernel -> asked.contains(ONE_KERNEL + kernel.name()))
                .toList();
        List<String> known =
                asked.stream().filter(name -> !name.startsWith(ONE_KERNEL)).toList();
        if (!ALL.keySet().containsAll(known) || asked.size() != known.size() + kernels.size()) {
            System.err.println("-Dbenchmarks names some of " + String.join(",", ALL.keySet()) + ", not " + args[1]);
            System.exit(1);
        }
        if (Stream.of("import", "exports", "brokerage", "decisions", "sure").anyMatch(asked::contains)
                && !Files.isDirectory(DATA)) {
            System.err.println(
                    "import, exports, brokerage, decisions and sure cannot be measured: " + DATA
                            + " is absent. Put its tables there, or ask for others with"
                            + " -Dbenchmarks=region,country,growth,scale,compact,map,history,kernels,serving,participations,access.");
            System.exit(1);
        }
        StringBuilder figures = new StringBuilder("# Benchmarks\n\n" + machine());
        Files.createDirectories(file.toAbsolutePath().getParent());
        for (Map.Entry<String, Benchmark> benchmark : ALL.entrySet()) {
            if (asked.contains(benchmark.getKey())) {
                figures.append("\n\n").append(benchmark.getValue().run());
                Files.writeString(file, figures + "\n");
            }
        }
        if (!kernels.isEmpty()) {
            figures.append("\n\n").append(KernelFigures.run(kernels));
            Files.writeString(file, figures + "\n");
        }
        System.out.println(figures);
        System.exit(0);
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return ("Java %s, %d processors (load %.1f before), heap of %d MiB, %s %s. Times are in milliseconds: median"
                        + " (lowest – highest).")
                .formatted(
                        Runtime.version().feature(),
                        runtime.availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        runtime.maxMemory() >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }
}
