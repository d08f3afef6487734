package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.generator.CsvZip;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.intake.check.Repeats;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Progress;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.Sources;
import nl.kleurplaat.intake.rows.TableReader;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Column;
import nl.kleurplaat.types.PracticeTables;
import nl.kleurplaat.types.Table;
import nl.kleurplaat.types.Tables;
import org.junit.jupiter.api.Test;

/** The tables of a generated network can be imported. */
class GeneratedFileTests {

    @Test
    void aRegionCanBeImported() throws IOException {
        Generated region = Generated.region(3);
        var zip = new ByteArrayOutputStream();
        CsvZip.write(region, zip);
        Findings findings = new Findings();
        Map<Table, TableRows> tables = new HashMap<>();
        Sources.find(Upload.open("region.zip", zip.toByteArray()), findings)
                .forEach((table, source) -> tables.put(
                        table, TableReader.read(table, source, findings, new Progress(), TableReader.pool())));
        tables.values().forEach(rows -> Repeats.find(rows, findings));
        assertThat(findings.errors()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
        assertThat(tables.keySet())
                .containsExactlyInAnyOrderElementsOf(Tables.ALL.stream()
                        .filter(t -> !PracticeTables.ALL.contains(t))
                        .toList());
        assertThat(distinct(tables, Tables.ORGANISATIONS))
                .isEqualTo(region.organisations().count());
        assertThat(distinct(tables, Tables.STAKEHOLDERS))
                .isEqualTo(region.stakeholders().count());
        assertThat(distinct(tables, Tables.COLLABORATIONS))
                .isEqualTo(region.collaborations().count());
        assertThat(distinct(tables, Tables.PARTICIPATIONS))
                .isEqualTo(region.participations().count());
        assertThat(distinct(tables, Tables.REPRESENTATIONS))
                .isEqualTo(region.representations().count());
        tables.values().forEach(rows -> refersOnlyToWhatIsThere(rows, tables));
    }

    private static int distinct(Map<Table, TableRows> tables, Table table) {
        return Objects.requireNonNull(tables.get(table)).byKey.size();
    }

    private static void refersOnlyToWhatIsThere(TableRows rows, Map<Table, TableRows> tables) {
        for (int i = 0; i < rows.table.size(); i++) {
            Column column = rows.table.column(i);
            if (column.type().reference() && rows.has(i)) {
                Map<String, Row> targets = Objects.requireNonNull(tables.get(Tables.named(column.target()))).byKey;
                for (Row row : rows.rows) {
                    Object value = Objects.requireNonNull(row.value(i));
                    List<?> keys = value instanceof List<?> list ? list : List.of(value);
                    keys.forEach(key -> assertThat(targets).containsKey((String) key));
                }
            }
        }
    }
}
