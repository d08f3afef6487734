package nl.kleurplaat.exports.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.snapshot.RecordRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
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
    private final Set<Type> written = new HashSet<>();
    private @Nullable Type table;
    private @Nullable CsvWriter csv;

    private RecordZip(RecordCells cells, ZipOutputStream zip) {
        this.cells = cells;
        this.zip = zip;
    }

    /**
     * @param all whether tables without rows have a file too
     * @return the version that it is of, or {@link RecordRows#CHANGED}: then the file is of no use
     */
    static long write(RecordRows rows, Tier tier, boolean all, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            RecordZip file = new RecordZip(new RecordCells(), zip);
            long version = rows.read(tier, file::row);
            file.end();
            if (all) {
                file.empty();
            }
            return version;
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
        written.add(type);
        table = type;
        csv = begun;
        return begun;
    }

    /** Begins the files of the tables that have no rows. */
    private void empty() throws IOException {
        for (Type type : Types.ALL) {
            if (!written.contains(type)) {
                begin(type);
            }
        }
        end();
    }

    private void end() throws IOException {
        if (csv != null) {
            csv.flush();
            zip.closeEntry();
            csv = null;
        }
    }
}
