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
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.Sources;
import nl.kleurplaat.intake.rows.TableReader;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.junit.jupiter.api.Test;

/** The tables of a generated network can be imported. */
class GeneratedFileTests {

    @Test
    void aRegionCanBeImported() throws IOException {
        Generated region = Generated.region(3);
        var zip = new ByteArrayOutputStream();
        CsvZip.write(region, zip);
        Findings findings = new Findings();
        Map<Type, TableRows> tables = new HashMap<>();
        Sources.find(Upload.open("region.zip", zip.toByteArray()), findings)
                .forEach((table, source) -> tables.put(
                        table, TableReader.read(table, source, findings, new ImportProgress(), TableReader.pool())));
        tables.values().forEach(rows -> Repeats.find(rows, findings));
        assertThat(findings.errors()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
        assertThat(tables.keySet())
                .extracting(Type::name)
                .containsExactlyInAnyOrder(
                        "domains",
                        "organisations",
                        "stakeholders",
                        "collaborations",
                        "participations",
                        "representations");
        assertThat(distinct(tables, Types.ORGANISATIONS))
                .isEqualTo(region.organisations().count());
        assertThat(distinct(tables, Types.STAKEHOLDERS))
                .isEqualTo(region.stakeholders().count());
        assertThat(distinct(tables, Types.named("collaborations")))
                .isEqualTo(region.collaborations().count());
        assertThat(distinct(tables, Types.named("participations")))
                .isEqualTo(region.participations().count());
        assertThat(distinct(tables, Types.REPRESENTATIONS))
                .isEqualTo(region.representations().count());
        tables.values().forEach(rows -> refersOnlyToWhatIsThere(rows, tables));
    }

    private static int distinct(Map<Type, TableRows> tables, Type table) {
        return Objects.requireNonNull(tables.get(table)).byKey.size();
    }

    private static void refersOnlyToWhatIsThere(TableRows rows, Map<Type, TableRows> tables) {
        for (int i = 0; i < rows.table.size(); i++) {
            Field column = rows.table.field(i);
            if (column.type().reference() && rows.has(i)) {
                Map<String, Row> targets = Objects.requireNonNull(tables.get(Types.named(column.target()))).byKey;
                for (Row row : rows.rows) {
                    Object value = Objects.requireNonNull(row.value(i));
                    List<?> keys = value instanceof List<?> list ? list : List.of(value);
                    keys.forEach(key -> assertThat(targets).containsKey((String) key));
                }
            }
        }
    }
}
