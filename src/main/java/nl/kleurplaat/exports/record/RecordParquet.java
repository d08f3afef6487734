package nl.kleurplaat.exports.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.exports.parquet.ParquetColumn;
import nl.kleurplaat.exports.parquet.ParquetColumn.Kind;
import nl.kleurplaat.exports.parquet.ParquetTable;
import nl.kleurplaat.snapshot.RecordRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * A zip with a Parquet file for each table that networks are made of, as {@link ParquetTable} writes it: keys, days, and what
 * actors are grouped by. Of persons there is a key, for whom they work and in which domains; no name and no text. Equal records
 * give equal files.
 */
final class RecordParquet {

    /** By table its columns, which have the names that an import knows them by. */
    private static final Map<Type, List<String>> COLUMNS = columns();

    /** The first day that a zip can tell; nothing in it hangs on when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Type> left = new ArrayList<>(COLUMNS.keySet());
    private @Nullable Type type;
    private @Nullable ParquetTable table;
    /** Where the cells of its columns stand in a row. */
    private int[] places = {};

    private RecordParquet(ZipOutputStream zip) {
        this.zip = zip;
    }

    private static Map<Type, List<String>> columns() {
        Map<Type, List<String>> columns = new LinkedHashMap<>();
        columns.put(Types.DOMAINS, List.of("id", "name_nl", "name_en", "broader"));
        columns.put(Types.ORGANISATIONS, List.of("id", "name", "kind", "region", "domains", "parent", "from", "until"));
        columns.put(Types.STAKEHOLDERS, List.of("id", "organisation_id", "domains"));
        columns.put(Types.COLLABORATIONS, List.of("id", "name", "kind", "start", "end", "domains", "region"));
        columns.put(Types.PARTICIPATIONS, List.of("collaboration_id", "organisation_id", "role", "from", "until"));
        columns.put(
                Types.REPRESENTATIONS,
                List.of("collaboration_id", "stakeholder_id", "organisation_id", "from", "until"));
        return columns;
    }

    /** @return the version that it is of, or {@link RecordRows#CHANGED}: then the file is of no use */
    static long write(RecordRows rows, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            // what is in it is packed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            RecordParquet file = new RecordParquet(zip);
            long version = rows.read(Tier.ROLES, file::row);
            file.endAll();
            return version;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(Type of, List<@Nullable Object> values) {
        if (!COLUMNS.containsKey(of)) {
            return;
        }
        try {
            ParquetTable to = of == type && table != null ? table : begin(of);
            List<@Nullable Object> cells = new ArrayList<>(places.length);
            for (int place : places) {
                cells.add(values.get(place));
            }
            to.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParquetTable begin(Type of) throws IOException {
        end();
        List<Field> all = new RowStatement(of).columns();
        List<String> names = all.stream().map(Field::column).toList();
        List<String> wanted = COLUMNS.getOrDefault(of, List.of());
        places = wanted.stream().mapToInt(names::indexOf).toArray();
        ZipEntry entry = new ZipEntry(of.name() + ".parquet");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        List<ParquetColumn> columns = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            columns.add(new ParquetColumn(wanted.get(i), kind(all.get(places[i]))));
        }
        ParquetTable begun = new ParquetTable(columns, zip);
        left.remove(of);
        type = of;
        table = begun;
        return begun;
    }

    private static Kind kind(Field field) {
        if (field.type().several()) {
            return Kind.TEXTS;
        }
        return field.type().date() ? Kind.DAY : Kind.TEXT;
    }

    /** Tables without rows have a file too. */
    private void endAll() throws IOException {
        for (Type empty : List.copyOf(left)) {
            begin(empty);
        }
        end();
    }

    private void end() throws IOException {
        if (table != null) {
            table.end();
            zip.closeEntry();
            table = null;
        }
    }
}
