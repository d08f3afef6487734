package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;

/**
 * The same measures in other programs on the same network: python-igraph and R's sna, where they are installed
 * ({@code apt-get install python3-igraph r-cran-sna}).
 */
final class Peers {

    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private Peers() {}

    /**
     * @param check a number that the whole result went into
     */
    record Found(double milliseconds, double check) {}

    /** By measure; empty where igraph is not installed. */
    static Map<String, Found> igraph(Ties ties, List<String> measures) throws IOException, InterruptedException {
        for (String python : PYTHONS) {
            if (runs(python, "-c", "import igraph")) {
                Path edges = edges(ties);
                return found(
                        python,
                        script("igraph_times.py").toString(),
                        String.valueOf(ties.actors()),
                        edges.toString(),
                        String.join(";", measures));
            }
        }
        System.err.println("igraph is not installed: apt-get install python3-igraph");
        return Map.of();
    }

    /** Gould and Fernandez' brokerage of all; empty where sna is not installed. */
    static Map<String, Found> sna(Ties ties, int[] groups) throws IOException, InterruptedException {
        if (!runs("Rscript", "-e", "library(sna)")) {
            System.err.println("sna is not installed: apt-get install r-cran-sna");
            return Map.of();
        }
        Path ofActors = Files.createTempFile("groups", ".txt");
        Files.writeString(
                ofActors, Arrays.stream(groups).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        return found("Rscript", script("sna_times.R").toString(), edges(ties).toString(), ofActors.toString());
    }

    private static Path script(String name) throws IOException {
        Path file = Files.createTempFile("peer", name);
        try (var script = Peers.class.getResourceAsStream("/benchmarks/" + name)) {
            Files.write(file, Objects.requireNonNull(script).readAllBytes());
        }
        return file;
    }

    private static Path edges(Ties ties) throws IOException {
        Path file = Files.createTempFile("edges", ".txt");
        List<String> lines = IntStream.range(0, ties.ties())
                .mapToObj(t -> ties.tieA()[t] + " " + ties.tieB()[t])
                .toList();
        Files.write(file, lines);
        return file;
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Found> found(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no figures from " + String.join(" ", command));
        }
        Map<String, Found> found = new TreeMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            found.put(cells[0], new Found(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
            System.out.println(line);
        }
        return found;
    }
}
