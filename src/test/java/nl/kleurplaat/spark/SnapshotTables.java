package nl.kleurplaat.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.exports.parquet.ParquetColumn;
import nl.kleurplaat.exports.parquet.ParquetColumn.Kind;
import nl.kleurplaat.exports.parquet.ParquetTable;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a job reads, of a snapshot that no service holds, as the export of the record has them; or of several records
 * that are alike and share nothing but their domains and regions.
 */
public final class SnapshotTables {

    private final Snapshot snapshot;
    private final Path folder;
    private final int copies;
    /** Which of the records is being written. */
    private int copy;

    private SnapshotTables(Snapshot snapshot, Path folder, int copies) {
        this.snapshot = snapshot;
        this.folder = folder;
        this.copies = copies;
    }

    /** @param folder that is there */
    public static void write(Snapshot snapshot, Path folder) throws IOException {
        write(snapshot, folder, 1);
    }

    /** @param copies how many records there are: of several each table is a folder with a file for each */
    public static void write(Snapshot snapshot, Path folder, int copies) throws IOException {
        SnapshotTables tables = new SnapshotTables(snapshot, folder, copies);
        tables.domains();
        for (tables.copy = 0; tables.copy < copies; tables.copy++) {
            tables.organisations();
            tables.collaborations();
            tables.participations();
        }
    }

    private String key(String key) {
        return copies == 1 ? key : key + "-" + copy;
    }

    private interface Rows {
        void to(ParquetTable table) throws IOException;
    }

    private void table(String name, List<ParquetColumn> columns, Rows rows) throws IOException {
        Path place = folder.resolve(name + ".parquet");
        if (copies > 1) {
            place = Files.createDirectories(place).resolve(copy + ".parquet");
        }
        try (OutputStream out = Files.newOutputStream(place)) {
            ParquetTable table = new ParquetTable(columns, out);
            rows.to(table);
            table.end();
        }
    }

    private static ParquetColumn text(String name) {
        return new ParquetColumn(name, Kind.TEXT);
    }

    private static ParquetColumn texts(String name) {
        return new ParquetColumn(name, Kind.TEXTS);
    }

    private static ParquetColumn day(String name) {
        return new ParquetColumn(name, Kind.DAY);
    }

    private @Nullable String region(int place) {
        return place < 0 ? null : snapshot.regions().get(place).name();
    }

    private List<String> keys(int... domains) {
        return Arrays.stream(domains)
                .mapToObj(place -> snapshot.domains().get(place).key())
                .toList();
    }

    private void domains() throws IOException {
        table("domains", List.of(text("id"), text("broader")), table -> {
            for (Domain domain : snapshot.domains()) {
                table.row(Arrays.asList(
                        domain.key(),
                        domain.broader() < 0 ? null : keys(domain.broader()).getFirst()));
            }
        });
    }

    private void organisations() throws IOException {
        List<ParquetColumn> columns =
                List.of(text("id"), text("kind"), text("region"), texts("domains"), day("from"), day("until"));
        table("organisations", columns, table -> {
            for (Organisation it : snapshot.organisations()) {
                table.row(Arrays.asList(
                        key(it.key()),
                        it.kind(),
                        region(it.region()),
                        keys(it.domains()),
                        Days.date(it.from()),
                        Days.date(it.until())));
            }
        });
    }

    private void collaborations() throws IOException {
        List<ParquetColumn> columns =
                List.of(text("id"), text("kind"), text("region"), texts("domains"), day("start"), day("end"));
        table("collaborations", columns, table -> {
            for (Collaboration it : snapshot.collaborations()) {
                table.row(Arrays.asList(
                        key(it.key()),
                        it.kind(),
                        region(it.region()),
                        keys(it.domains()),
                        Days.date(it.start()),
                        Days.date(it.end())));
            }
        });
    }

    private void participations() throws IOException {
        List<ParquetColumn> columns =
                List.of(text("collaboration_id"), text("organisation_id"), day("from"), day("until"));
        Involvements all = snapshot.participations();
        table("participations", columns, table -> {
            for (int c = 0; c < snapshot.collaborations().size(); c++) {
                for (int i = all.offsets()[c]; i < all.offsets()[c + 1]; i++) {
                    table.row(Arrays.asList(
                            key(snapshot.collaborations().get(c).key()),
                            key(snapshot.organisations().get(all.who()[i]).key()),
                            Days.date(all.from()[i]),
                            Days.date(all.until()[i])));
                }
            }
        });
    }
}
