package nl.kleurplaat.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** From a file of a real network to the first answer about it, as a user meets it: over HTTP. */
final class ImportBenchmark {

    private static final int TIMES = 5;
    private static final List<String> FILES = List.of("organisations.csv", "collaborations.csv", "participations.csv");

    private static final String QUERY = """
        {
          network(lens: {
            collaborationKinds: ["gemeenschappelijke regeling"], onlyParticipants: true, groupBy: KIND
          }) {
            summary {
              actors ties collaborations weight isolates components largestComponent cutActors bridgeTies density
              transitivity meanDegree eiIndex modularity crossGroupShare
            }
            matrix { a { key } b { key } ties expectedTies ratio zScore pValue carriers { key } }
            bridges { score reason groups { key } }
            gaps { kind severity title reason action groups { key } actors { key } }
          }
        }
        """;

    private ImportBenchmark() {}

    static Figures run(Path data) throws IOException, InterruptedException {
        byte[] zip = zip(data);
        Figures figures = new Figures("Import of a real network over HTTP", "what", "ms", "at most");
        long begin = System.nanoTime();
        try (RunningService service = new RunningService()) {
            figures.add(
                    "start on an empty folder",
                    Times.of(List.of(System.nanoTime() - begin)).text(),
                    "");
            figures.add("first import", Times.once(() -> service.imports(zip)).text(), "10,000");
            figures.add("first query", Times.once(() -> service.asks(QUERY)).text(), "1,000");
            figures.add("the same query", Times.warm(() -> service.asks(QUERY)).text(), "");
            figures.add(
                    "the same file again",
                    Times.once(() -> service.imports(zip)).text(),
                    "");
            List<Long> imports = new ArrayList<>();
            List<Long> queries = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                service.wipe();
                imports.add(Times.time(() -> service.imports(zip)));
                queries.add(Times.time(() -> service.asks(QUERY)));
            }
            figures.add("import into an empty record, warm", Times.of(imports).text(), "3,000");
            figures.add("first query after it", Times.of(queries).text(), "");
        }
        return figures;
    }

    static byte[] zip(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String file : FILES) {
                zip.putNextEntry(new ZipEntry(file));
                Files.copy(folder.resolve(file), zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
