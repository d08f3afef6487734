package nl.kleurplaat.intake.assistant;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** Rows of our tables that were made of the rows of sheets. */
final class Rewritten {

    /** A row, with where it was made of. */
    static final class Made {
        private final String sheet;
        private final int row;
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, String> headings = new HashMap<>();

        private Made(String sheet, int row) {
            this.sheet = sheet;
            this.row = row;
        }

        /**
         * Puts a value in a column of our table; what is empty is not put.
         *
         * @param heading of the column of the sheet that it was made of
         */
        Made put(String column, String value, String heading) {
            headings.putIfAbsent(column, heading);
            if (!value.isEmpty()) {
                values.put(column, value);
            }
            return this;
        }

        boolean has(String column) {
            return values.containsKey(column);
        }
    }

    private final Map<Type, List<Made>> byType = new LinkedHashMap<>();
    private final SourceRows places = new SourceRows();

    Rewritten() {
        Types.ALL.forEach(type -> byType.put(type, new ArrayList<>()));
    }

    Made row(Type type, Sheet sheet, Sheet.Line line) {
        return row(type, sheet.name(), line.number());
    }

    Made row(Type type, String sheet, int line) {
        Made made = new Made(sheet, line);
        rows(type).add(made);
        return made;
    }

    private List<Made> rows(Type type) {
        return byType.computeIfAbsent(type, t -> new ArrayList<>());
    }

    /** How many rows each table has that has any. */
    Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        byType.forEach((type, rows) -> {
            if (!rows.isEmpty()) {
                counts.put(type.name(), rows.size());
            }
        });
        return counts;
    }

    /** The tables as a file of our own form; keeps where its rows stand. */
    Upload upload(String fileName) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<Type, List<Made>> table : byType.entrySet()) {
                if (!table.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(table.getKey().name() + ".csv"));
                    zip.write(csv(table.getKey(), table.getValue()).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Upload.open(fileName, bytes.toByteArray());
    }

    SourceRows places() {
        return places;
    }

    private String csv(Type type, List<Made> rows) throws IOException {
        List<String> columns = type.fields().stream()
                .map(Field::column)
                .filter(column -> rows.stream().anyMatch(row -> row.has(column)))
                .toList();
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            int line = 2;
            for (Made row : rows) {
                places.keep(type.name(), line, row.sheet, row.row, row.headings);
                List<String> cells = columns.stream()
                        .map(column -> row.values.getOrDefault(column, ""))
                        .toList();
                csv.writeRecord(cells);
                line += 1
                        + (int) cells.stream()
                                .flatMapToInt(String::chars)
                                .filter(c -> c == '\n')
                                .count();
            }
        }
        return text.toString();
    }
}
