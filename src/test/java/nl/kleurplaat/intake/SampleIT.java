package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.EmptyRecord;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.Reader;
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
            Map.entry("Meeting", 2L),
            Map.entry("Acquaintance", 2L));

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

    private static final String[] OWN = {
        "organisations.csv",
        "id,name,kind,region,domains,parent\ne1,Eigen Een,eigen soort,Eigen regio,Eigen domein,\ne2,Eigen Twee,,,,e1\n",
        "stakeholders.csv",
        "id,name,organisation_id\np1,Testpersoon Een,e1\n",
        "collaborations.csv",
        "id,name,region\nc1,Eigen tafel,Eigen regio\n",
        "participations.csv",
        "collaboration_id,organisation_id,role\nc1,e1,\nc1,e2,lid\n",
        "representations.csv",
        "collaboration_id,stakeholder_id,organisation_id,mandate\nc1,p1,e1,ja\n"
    };

    @Test
    void goesWholeAndLeavesWhatIsOnesOwn() {
        importing.run(Options.MERGE, OWN);
        List<Object> own = importing.content();
        EmptyRecord.wipe(program);

        sample(true).start();
        assertThat(importing.run(Options.MERGE, OWN).warnings())
                .extracting(ImportAnswer.Message::message)
                .anyMatch(message -> message.contains("removeSample"));
        long version = importing.version();
        SampleRemoval.Removed removed = program.getBean(SampleRemoval.class).remove(Reader.LOCAL);
        assertThat(removed.kept()).isZero();
        assertThat(removed.removed()).isGreaterThan(400);
        assertThat(importing.content()).isEqualTo(own);
        assertThat(importing.version()).isGreaterThan(version);

        assertThat(program.getBean(SampleRemoval.class).remove(Reader.LOCAL))
                .isEqualTo(new SampleRemoval.Removed(0, 0));
        assertThat(importing.run(Options.MERGE, OWN).warnings()).isEmpty();
        importing.write(
                "MATCH (n) WHERE n:Organisation OR n:Stakeholder OR n:Collaboration OR n:Domain DETACH DELETE n");
        sample(true).start();
        assertThat(importing.values("MATCH (n:Organisation) RETURN n.key")).isEmpty();
    }

    @Test
    void whatOthersUseStaysWithWhatItRefersTo() {
        sample(true).start();
        Object party = importing.value("MATCH (o:Organisation)-[:IN_REGION]->() RETURN o.key ORDER BY o.key LIMIT 1");
        Object table = importing.value("MATCH (c:Collaboration) RETURN c.key ORDER BY c.key LIMIT 1");
        importing.run(
                Options.MERGE,
                "organisations.csv",
                "id,name\ne1,Eigen Een\n",
                "participations.csv",
                "collaboration_id,organisation_id\n" + table + ",e1\n",
                "obstacles.csv",
                "id,name,raised_by\nk1,Knelpunt," + party + "\n");
        program.getBean(SampleRemoval.class).remove(Reader.LOCAL);
        assertThat(importing.values("MATCH (o:Organisation) RETURN o.key ORDER BY o.key"))
                .contains("e1", party)
                .hasSizeLessThan(6);
        assertThat(importing.values("MATCH (c:Collaboration) RETURN c.key")).containsExactly(table);
        assertThat(importing.values("MATCH (:Organisation)-[r:PARTICIPATES_IN]->() RETURN r.key"))
                .containsExactly(table + "|e1||");
        assertThat(importing.value("MATCH (:Organisation {key: '" + party + "'})-[:IN_REGION]->(r) RETURN count(r)"))
                .isEqualTo(1L);
        assertThat(importing.values("MATCH (s:Stakeholder) RETURN s.key")).isEmpty();
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
