package nl.kleurplaat.exports.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.snapshot.RecordRows;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * A zip with a CSV file for each table that has rows, as an import takes it: importing it into an empty record gives an equal
 * one, and equal records give equal files. To who may not see persons, roles stand in the place of names, and nothing else of
 * persons is told.
 */
final class RecordZip {

    /** The first day that a zip can tell; nothing in it hangs on when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Snapshot snapshot;
    private final ZipOutputStream zip;
    private @Nullable Type table;
    private @Nullable CsvWriter csv;

    private RecordZip(Snapshot snapshot, ZipOutputStream zip) {
        this.snapshot = snapshot;
        this.zip = zip;
    }

    /** @return false where the record changed meanwhile: then the file is of no use */
    static boolean write(RecordRows rows, Snapshot snapshot, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            RecordZip file = new RecordZip(snapshot, zip);
            boolean whole = rows.read(file::row);
            file.end();
            return whole;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(Type type, List<@Nullable Object> values) {
        try {
            CsvWriter to = type == table && csv != null ? csv : begin(type);
            List<Field> columns = new RowStatement(type).columns();
            int several = columns.stream().map(Field::type).toList().indexOf(FieldType.REFERENCES);
            if (several >= 0 && values.get(several) instanceof List<?> references && references.size() > 1) {
                for (Object reference : references) {
                    List<@Nullable Object> one = new ArrayList<>(values);
                    one.set(several, reference);
                    to.writeRecord(cells(type, columns, one));
                }
            } else {
                to.writeRecord(cells(type, columns, values));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter begin(Type type) throws IOException {
        end();
        ZipEntry entry = new ZipEntry(type.name() + ".csv");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        CsvWriter begun = CsvWriter.builder().build(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        begun.writeRecord(
                new RowStatement(type).columns().stream().map(Field::column).toList());
        table = type;
        csv = begun;
        return begun;
    }

    private void end() throws IOException {
        if (csv != null) {
            csv.flush();
            zip.closeEntry();
        }
    }

    private List<String> cells(Type type, List<Field> columns, List<@Nullable Object> values) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(type, columns.get(i), values.get(i), values.getFirst()));
        }
        return cells;
    }

    private String cell(Type type, Field column, @Nullable Object value, @Nullable Object key) {
        if (column.is(Trait.PERSONAL) && snapshot.tier() == Tier.ROLES) {
            return column.is(Trait.NAMING) && type == Types.STAKEHOLDERS ? role(String.valueOf(key)) : "";
        }
        return switch (value) {
            case null -> "";
            case Collection<?> list ->
                String.join(";", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private String role(String key) {
        int place = snapshot.stakeholder(key);
        return place < 0 ? "" : snapshot.stakeholders().get(place).name();
    }
}
