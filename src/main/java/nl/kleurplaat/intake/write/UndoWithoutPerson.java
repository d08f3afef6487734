package nl.kleurplaat.intake.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Takes a person out of what is kept to undo an import: a file of the whole record before it. Their row goes with the rows that
 * are theirs, whoever refers to them does not any more, and texts that name them become others; the rest can still be undone.
 */
public final class UndoWithoutPerson {

    private static final String LIST = ";";

    private final String key;
    private final UnaryOperator<String> texts;

    private UndoWithoutPerson(String key, UnaryOperator<String> texts) {
        this.key = key;
        this.texts = texts;
    }

    /** Whether anything is kept. */
    public static boolean isKept(TransactionContext tx) {
        return tx.run("RETURN EXISTS { MATCH (c:ImportChunk) } AS kept")
                .single()
                .get("kept")
                .asBoolean();
    }

    /**
     * Writes anew what is kept, in a transaction that holds the lock on the version.
     *
     * @param key of the stakeholder
     * @param texts what becomes of other texts
     * @param before the version that the record has had
     * @param after the version without the person: the import that could be undone before still can
     */
    public static void write(TransactionContext tx, String key, UnaryOperator<String> texts, long before, long after) {
        var mend = new UndoWithoutPerson(key, texts);
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        tx.run("MATCH (c:ImportChunk) RETURN c.import AS import, c.bytes AS bytes ORDER BY c.import, c.position")
                .forEachRemaining(
                        row -> files.computeIfAbsent(row.get("import").asString(), it -> new ByteArrayOutputStream())
                                .writeBytes(row.get("bytes").asByteArray()));
        tx.run("MATCH (c:ImportChunk) DELETE c").consume();
        files.forEach((id, file) -> Marker.keep(tx, id, mend.zip(file.toByteArray())));
        tx.run("MATCH (i:Import {version: $before}) SET i.version = $after", Map.of("before", before, "after", after))
                .consume();
    }

    private byte[] zip(byte[] file) {
        var out = new ByteArrayOutputStream(file.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(same);
                table(Types.named(entry.getName().replace(".csv", "")), from.readAllBytes(), to);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void table(Type type, byte[] csv, ZipOutputStream to) throws IOException {
        var in = new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
        CsvWriter out = CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        List<String> header = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                if (header.isEmpty()) {
                    header.addAll(row.getHeader());
                    out.writeRecord(header);
                }
                List<String> cells = row(type, row);
                if (cells != null) {
                    out.writeRecord(cells);
                }
            }
        }
        if (header.isEmpty()) {
            new ByteArrayInputStream(csv).transferTo(to);
        }
        out.flush();
    }

    /** Null for a row that goes. */
    private @Nullable List<String> row(Type type, NamedCsvRecord row) {
        Map<String, String> cells = new HashMap<>();
        for (String column : row.getHeader()) {
            Field field = type.field(type.index(column));
            String cell = row.getField(column);
            boolean person = Types.STAKEHOLDERS.isTarget(field) && field.type().related();
            boolean own = type == Types.STAKEHOLDERS && field.type() == FieldType.KEY;
            if (cell.equals(key) && (own || (person && field.is(Trait.OWNED)))) {
                return null;
            }
            cells.put(column, person ? others(cell) : isText(field) ? texts.apply(cell) : cell);
        }
        return row.getHeader().stream().map(cells::get).toList();
    }

    private String others(String cell) {
        return Arrays.stream(cell.split(LIST)).filter(one -> !one.equals(key)).collect(Collectors.joining(LIST));
    }

    private static boolean isText(Field field) {
        return !field.type().related() && field.type() != FieldType.KEY;
    }
}
