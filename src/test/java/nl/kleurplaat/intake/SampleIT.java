package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.EmptyRecord;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.file.CsvSource;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Neo4jTest
class SampleIT {

    private static final Map<String, Long> ROWS = Map.ofEntries(
            Map.entry("Domain", 7L),
            Map.entry("Organisation", 51L),
            Map.entry("Stakeholder", 67L),
            Map.entry("Collaboration", 62L),
            Map.entry("Representation", 207L),
            Map.entry("Dialogue", 6L),
            Map.entry("Strength", 5L),
            Map.entry("Opportunity", 4L),
            Map.entry("Step", 8L),
            Map.entry("Obstacle", 5L),
            Map.entry("AgendaItem", 3L),
            Map.entry("Term", 3L),
            Map.entry("Definition", 6L),
            Map.entry("Assignment", 2L),
            Map.entry("Goal", 4L),
            Map.entry("Intervention", 2L),
            Map.entry("Assessment", 7L),
            Map.entry("Meeting", 2L));

    private final ApplicationContext program;
    private final Importing importing;

    SampleIT(@Autowired ApplicationContext program) {
        this.program = program;
        this.importing = new Importing(program);
    }

    private Sample sample(boolean wanted) {
        return new Sample(program.getBean(Imports.class), program.getBean(ImportRecords.class), wanted);
    }

    @Test
    void fillsAnEmptyRecordOnly() {
        sample(false).start();
        assertThat(importing.content()).isEmpty();

        sample(true).start();
        ROWS.forEach((label, rows) -> assertThat(importing.value("MATCH (n:" + label + ") RETURN count(n)"))
                .as(label)
                .isEqualTo(rows));
        assertThat(importing.value("MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(r)"))
                .isEqualTo(221L);
        assertThat(importing.values("MATCH (n) WHERE n.createdIn IS NOT NULL RETURN DISTINCT n.createdIn"))
                .containsExactly(Sample.ID);

        importing.write("MATCH (n:Stakeholder) DETACH DELETE n");
        List<Object> before = importing.content();
        sample(true).start();
        assertThat(importing.content()).isEqualTo(before);
    }

    @Test
    void goesInAgainUnchangedAndTheSameFromAWorkbook() throws IOException {
        sample(true).start();
        List<Object> content = importing.content();
        long version = importing.version();
        byte[] workbook = workbook();

        ImportAnswer again = importing.run("voorbeeld.xlsx", workbook, Options.MERGE);
        assertThat(again.errors()).isEmpty();
        assertThat(again.tables()).allMatch(t -> t.unchanged() == t.rows());
        assertThat(importing.version()).isEqualTo(version);

        EmptyRecord.wipe(program);
        assertThat(importing.run("voorbeeld.xlsx", workbook, Options.MERGE).errors())
                .isEmpty();
        assertThat(importing.content()).isEqualTo(content);
    }

    /** The CSV files of the sample as sheets with Dutch names. */
    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (Type table : Types.ALL) {
                Worksheet sheet = workbook.newWorksheet(table.aliases().get(0));
                byte[] csv = Objects.requireNonNull(
                                SampleIT.class.getResourceAsStream("/sample/" + table.name() + ".csv"))
                        .readAllBytes();
                Upload upload = Upload.open(table.name() + ".csv", csv);
                new CsvSource(upload, upload.parts().get(0)).read((line, cells) -> {
                    for (int i = 0; i < cells.size(); i++) {
                        if (!cells.get(i).isEmpty()) {
                            sheet.value(line - 1, i, cells.get(i));
                        }
                    }
                });
            }
        }
        return bytes.toByteArray();
    }
}
