package nl.kleurplaat.intake.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A file of a network program: GEXF, GraphML, JSON with elements and connections, or a UCINET list. It becomes two tables,
 * {@code nodes.csv} and {@code edges.csv}, as these programs write them themselves.
 *
 * @param nodes by the name of what is said of them; {@code Id} and {@code Label} among it
 * @param edges the same; {@code Source} and {@code Target} among it
 */
record NetworkFile(List<Map<String, String>> nodes, List<Map<String, String>> edges) {

    static final String ID = "Id";
    static final String LABEL = "Label";
    static final String SOURCE = "Source";
    static final String TARGET = "Target";

    private static final int START = 4_096;

    static NetworkFile empty() {
        return new NetworkFile(new ArrayList<>(), new ArrayList<>());
    }

    /** The tables of a file of a network program, as a zip; null where it is none. */
    static byte @Nullable [] tables(String fileName, byte[] bytes) {
        NetworkFile network = read(fileName, bytes);
        if (network == null) {
            return null;
        }
        try {
            return network.zip();
        } catch (IOException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-part", fileName);
        }
    }

    private static @Nullable NetworkFile read(String fileName, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.UTF_8)
                .replaceFirst("^\ufeff", "")
                .stripLeading();
        if (start.startsWith("<") && (start.contains("<gexf") || start.contains("<graphml"))) {
            PlainXml.check(fileName, new ByteArrayInputStream(bytes));
            return NetworkXml.read(fileName, bytes);
        }
        if (start.startsWith("{")) {
            return NetworkJson.read(bytes);
        }
        return start.matches("(?is)dl\\b.*") ? UcinetList.read(bytes) : null;
    }

    private byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(
                    zip,
                    "nodes.csv",
                    List.of(ID, LABEL),
                    nodes.stream().map(NetworkFile::called).toList());
            write(zip, "edges.csv", List.of(SOURCE, TARGET), edges);
        }
        return bytes.toByteArray();
    }

    /** A node that has no name is called as it is known by. */
    private static Map<String, String> called(Map<String, String> node) {
        var called = new LinkedHashMap<>(node);
        if (!node.containsKey("name")) {
            called.putIfAbsent(LABEL, node.getOrDefault(ID, ""));
        }
        return called;
    }

    private static void write(ZipOutputStream zip, String name, List<String> first, List<Map<String, String>> rows)
            throws IOException {
        Set<String> columns = new LinkedHashSet<>(first);
        rows.forEach(row -> columns.addAll(row.keySet()));
        zip.putNextEntry(new ZipEntry(name));
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        csv.writeRecord(columns);
        for (Map<String, String> row : rows) {
            csv.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        csv.flush();
        zip.closeEntry();
    }
}
