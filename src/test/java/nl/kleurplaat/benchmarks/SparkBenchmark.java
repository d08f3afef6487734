package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.spark.SnapshotTables;
import nl.kleurplaat.spark.SparkProcess;
import org.springframework.util.FileSystemUtils;

/** Projection, summary and matrix of a country and of ten of them with Apache Spark, beside one in memory. */
final class SparkBenchmark {

    private static final int MANY = 10;
    private static final int CORES = 2;
    private static final String HEAP = "4g";

    private SparkBenchmark() {}

    static Figures run() throws IOException, InterruptedException {
        Figures figures = new Figures(
                "Beyond one machine: projection, summary and matrix of " + GroupMatrix.ROUNDS
                        + " rounds with Spark, local[" + CORES + "], start included, heap of " + HEAP,
                "countries",
                "organisations",
                "in memory the first time, ms",
                "Spark, ms");
        Snapshot snapshot = GeneratedSnapshot.of(Generated.country(1));
        Lens lens = Lens.DEFAULT.on(Generated.DAY);
        Path folder = Files.createTempDirectory("spark");
        try {
            List<Double> took = new ArrayList<>();
            for (int countries : new int[] {1, MANY}) {
                Path tables = Files.createDirectory(folder.resolve("tables" + countries));
                SnapshotTables.write(snapshot, tables, countries);
                Times inMemory = countries == 1
                        ? Times.once(() -> InMemory.measures(Projection.network(snapshot, lens), GroupMatrix.ROUNDS))
                        : null;
                Times spark = Times.once(() -> job(tables, folder.resolve("outcome" + countries)));
                took.add(spark.median());
                figures.add(
                        String.valueOf(countries),
                        String.valueOf(countries * snapshot.organisations().size()),
                        inMemory == null ? "" : inMemory.text(),
                        spark.text());
            }
            double power = Math.log(took.getLast() / took.getFirst()) / Math.log(MANY);
            figures.add("power", "", "", String.format(Locale.ROOT, "%.2f", power));
            return figures;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void job(Path tables, Path output) throws IOException, InterruptedException {
        Path log = tables.resolveSibling(output.getFileName() + ".log");
        int exitCode = SparkProcess.run(
                log,
                CORES,
                List.of("-Xmx" + HEAP),
                tables.toString(),
                output.toString(),
                "--as-of",
                Generated.DAY.toString(),
                "--table",
                "summary",
                "--table",
                "matrix");
        if (exitCode != 0) {
            String said = Files.readString(log);
            throw new IOException("Spark did not do it; was it built (mvn -Pspark -DskipTests package)? "
                    + said.substring(Math.max(0, said.length() - 2_000)));
        }
    }
}
