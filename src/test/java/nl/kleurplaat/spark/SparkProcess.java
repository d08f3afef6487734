package nl.kleurplaat.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job in a process of its own, with the class path of Spark and nothing of the service's. */
public final class SparkProcess {

    /** Set by the profile that builds the jar. */
    public static final String BUILT = "kleurplaat.spark";

    private static final Path JAR = Path.of("target", "kleurplaat-spark.jar");
    private static final Path CLASS_PATH = Path.of("target", "spark", "classpath.txt");

    /** What Spark's own launcher opens to it. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    /** A small job is done before what it runs is compiled twice. */
    private static final List<String> QUICK = List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private SparkProcess() {}

    /**
     * Does a job.
     *
     * @param cores how many tasks are done at once
     * @param java options of Java, such as its heap
     * @return the exit code
     */
    public static int run(Path log, int cores, List<String> java, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(java);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        OPENED.forEach(opened -> command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED")));
        command.addAll(List.of(
                "-Dspark.master=local[" + cores + "]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.driver.host=127.0.0.1",
                "-classpath",
                JAR
                        + System.getProperty("path.separator")
                        + Files.readString(CLASS_PATH).strip(),
                "nl.kleurplaat.spark.NetworkJob"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /** Does a job on two cores, and fails where it does. */
    static void done(Path output, int cores, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("spark", ".log");
        int exitCode = run(log, cores, QUICK, arguments);
        String said = Files.readString(log);
        assertThat(exitCode)
                .as(said.substring(Math.max(0, said.length() - 4_000)))
                .isZero();
        assertThat(output).isDirectory();
        Files.delete(log);
    }

    /** The rows of a table of an outcome, in the order in which they stand, by column. */
    static List<Map<String, @Nullable Object>> rows(Path output, String table) throws IOException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Path> files;
        try (var all = Files.list(output.resolve(table + ".parquet"))) {
            files = all.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                    RowReader row = reader.rowReader()) {
                while (row.hasNext()) {
                    row.next();
                    Map<String, @Nullable Object> cells = new HashMap<>();
                    for (int i = 0; i < row.getFieldCount(); i++) {
                        cells.put(row.getFieldName(i), row.isNull(i) ? null : row.getValue(i));
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }
}
