package nl.kleurplaat.exports.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.snapshot.RecordRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * A zip with a CSV file for each table that has rows, as an import takes it: importing it into an empty record gives an equal
 * one, and equal records give equal files.
 */
final class RecordZip {

    /** The first day that a zip can tell; nothing in it hangs on when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final RecordCells cells;
    private final ZipOutputStream zip;
    private @Nullable Type table;
    private @Nullable CsvWriter csv;

    private RecordZip(RecordCells cells, ZipOutputStream zip) {
        this.cells = cells;
        this.zip = zip;
    }

    /** @return false where the record changed meanwhile: then the file is of no use */
    static boolean write(RecordRows rows, Tier tier, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            RecordZip file = new RecordZip(new RecordCells(), zip);
            boolean whole = rows.read(tier, file::row);
            file.end();
            return whole;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(Type type, List<@Nullable Object> values) {
        try {
            CsvWriter to = type == table && csv != null ? csv : begin(type);
            cells.rows(type, values).forEach(to::writeRecord);
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
        begun.writeRecord(cells.fields(type).stream().map(Field::column).toList());
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
}
