package nl.kleurplaat.intake;

import static nl.kleurplaat.intake.Importing.DRY_RUN;
import static nl.kleurplaat.intake.Importing.SKIP;
import static nl.kleurplaat.intake.Importing.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SharedData;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.intake.check.Creation;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.file.Charsets;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.intake.write.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Neo4jTest
class ImportIT {

    private static final String ORGANISATIONS = "id;naam;soort;regio;domeinen\na;Gemeente Á;gemeente;Noord;Jeugd;Wmo\n"
                    .replace("Jeugd;Wmo", "\"Jeugd;Wmo\"")
            + "b;Zorg B;zorgaanbieder;Noord;Jeugd\n";
    private static final String COLLABORATIONS = "id,name,start,end\nc,Tafel,2019,2021\n";

    private final Importing importing;

    ImportIT(@Autowired ApplicationContext program) {
        importing = new Importing(program);
    }

    @BeforeEach
    void isEmpty() {
        assertThat(importing.value("MATCH (n:Organisation) RETURN count(n)")).isEqualTo(0L);
    }

    private static byte[] regions() {
        return Zips.of(
                SharedData.folder("nl-regions"), "organisations.csv", "collaborations.csv", "participations.csv");
    }

    @Test
    void bringsARealNetworkInAndChangesNothingTheSecondTime() {
        byte[] zip = regions();
        ImportAnswer first = importing.run("nl-regions.zip", zip, Options.MERGE);

        assertThat(first.errors()).isEmpty();
        assertThat(first.status()).isEqualTo(Status.DONE);
        assertThat(first.tables())
                .containsExactly(
                        new Report.Counts("organisations", 599, 599, 0, 0, 0),
                        new Report.Counts("collaborations", 1511, 1511, 0, 0, 0),
                        new Report.Counts("participations", 16737, 16737, 0, 0, 0));
        assertThat(importing.value("MATCH (n:Organisation) RETURN count(n)")).isEqualTo(599L);
        assertThat(importing.value("MATCH (n:Collaboration) RETURN count(n)")).isEqualTo(1511L);
        assertThat(importing.value("MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(r)"))
                .isEqualTo(16737L);
        assertThat(importing.values("MATCH (c:ImportChunk) RETURN c.import"))
                .as("only what undoes it is kept")
                .containsExactly(first.id() + "/before");

        long version = importing.version();
        ImportAnswer second = importing.run("nl-regions.zip", zip, Options.MERGE);

        assertThat(second.tables())
                .containsExactly(
                        new Report.Counts("organisations", 599, 0, 0, 599, 0),
                        new Report.Counts("collaborations", 1511, 0, 0, 1511, 0),
                        new Report.Counts("participations", 16737, 0, 0, 16737, 0));
        assertThat(importing.version()).isEqualTo(version);
    }

    @Test
    void oneBrokenRowIsToldAndChangesNothing() {
        long version = importing.version();
        ImportAnswer answer = importing.run(
                Options.MERGE,
                "organisaties.csv",
                ORGANISATIONS.replace("a;Gem", "zorg-21;Gem"),
                "samenwerkingen.csv",
                COLLABORATIONS,
                "deelnames.csv",
                "collaboration_id,organisation_id,rol\nc,zorg-21,lid\nc,zorg-12,lid\n");

        assertThat(answer.status()).isEqualTo(Status.FAILED);
        assertThat(answer.errorTotal()).isEqualTo(1);
        assertThat(answer.errors())
                .containsExactly(new ImportAnswer.Message(
                        "participations",
                        3,
                        "organisation_id",
                        "zorg-12",
                        "There is no organisation `zorg-12`; did you mean `zorg-21`?"));
        assertThat(importing.version()).isEqualTo(version);
        assertThat(importing.content()).isEmpty();
    }

    @Test
    void skipErrorsWritesTheRestAndNothingThatHangsOnAWrongRow() {
        ImportAnswer answer = importing.run(
                SKIP,
                "organisations.csv",
                "id,name,from,parent\na,A,2019,\nb,B,nooit,\nd,D,,b\n",
                "collaborations.csv",
                COLLABORATIONS,
                "participations.csv",
                "collaboration_id,organisation_id\nc,a\nc,b\nc,d\n");

        assertThat(answer.status()).isEqualTo(Status.DONE);
        assertThat(counts(answer, "organisations"))
                .isEqualTo(Map.of("created", 1, "changed", 0, "unchanged", 0, "failed", 2));
        assertThat(counts(answer, "participations"))
                .isEqualTo(Map.of("created", 1, "changed", 0, "unchanged", 0, "failed", 2));
        assertThat(answer.errors())
                .extracting(ImportAnswer.Message::table, ImportAnswer.Message::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("organisations", 3),
                        org.assertj.core.groups.Tuple.tuple("organisations", 4),
                        org.assertj.core.groups.Tuple.tuple("participations", 3),
                        org.assertj.core.groups.Tuple.tuple("participations", 4));
        assertThat(importing.values("MATCH (o:Organisation) RETURN o.key")).containsExactly("a");
    }

    @Test
    void aDryRunTellsAllAndWritesNothing() {
        importing.run(Options.MERGE, "organisations.csv", ORGANISATIONS);
        long version = importing.version();
        List<Object> before = importing.content();

        ImportAnswer answer = importing.run(
                DRY_RUN,
                "organisations.csv",
                "id,name,kind,website,domains\na,-,-,,Wmo\n".replace("a,-", "a,Gemeente A")
                        + "b,,,www.b.example,\ne,A,,,\n");

        assertThat(answer.status()).isEqualTo(Status.DONE);
        assertThat(answer.changes())
                .containsExactly(
                        new ImportAnswer.ChangeAnswer(
                                "organisations", 2, "a", "name", "name", "Gemeente Á", "Gemeente A"),
                        new ImportAnswer.ChangeAnswer("organisations", 2, "a", "kind", "kind", "gemeente", null),
                        new ImportAnswer.ChangeAnswer(
                                "organisations", 2, "a", "domains", "domains", "jeugd;wmo", "wmo"),
                        new ImportAnswer.ChangeAnswer(
                                "organisations", 3, "b", "website", "website", null, "https://www.b.example"));
        assertThat(answer.creations()).containsExactly(new Creation("organisations", 4, "e"));
        assertThat(answer.duplicates()).hasSize(1);
        assertThat(answer.duplicates().get(0).otherKey()).isEqualTo("a");
        assertThat(importing.version()).isEqualTo(version);
        assertThat(importing.content()).isEqualTo(before);
    }

    @Test
    void emptyLeavesAndADashClears() {
        importing.run(Options.MERGE, "organisations.csv", ORGANISATIONS);
        importing.run(Options.MERGE, "organisations.csv", "id,name,kind,region,domains\na,,-,-,-\n");

        assertThat(importing.value("MATCH (o:Organisation {key: 'a'}) RETURN [o.name, o.kind, o.version,"
                        + " COUNT { (o)-[:IN_REGION]->() }, COUNT { (o)-[:IN_DOMAIN]->() }]"))
                .isEqualTo(java.util.Arrays.asList("Gemeente Á", null, 2L, 0L, 0L));
    }

    @Test
    void theFirstDomainIsPrimaryUnlessOneIsNamed() {
        importing.run(Options.MERGE, "organisations.csv", "id,name,domains\na,A,\"Jeugd;Wmo\"\n");
        assertThat(domains("a")).isEqualTo(List.of("jeugd", "wmo"));

        importing.run(Options.MERGE, "organisations.csv", "id,name,primary_domain\na,A,WMO\n");
        assertThat(domains("a")).isEqualTo(List.of("wmo", "jeugd"));

        importing.run(Options.MERGE, "domeinen.csv", "id,naam,name_en\nw,Wonen,Housing\n");
        importing.run(Options.MERGE, "organisations.csv", "id,name,domains\na,A,housing;Jeugd\n");
        assertThat(domains("a")).isEqualTo(List.of("w", "jeugd"));
    }

    @Test
    void aRepeatedStakeholderAddsAnOrganisation() {
        String stakeholders = "id,name,organisation_id,email\ns,Voorbeeld,a,\ns,Voorbeeld,b,\n";
        ImportAnswer answer =
                importing.run(Options.MERGE, "organisations.csv", ORGANISATIONS, "stakeholders.csv", stakeholders);

        assertThat(answer.errors()).isEmpty();
        assertThat(employers()).isEqualTo(List.of("a", "b"));
        ImportAnswer again = importing.run(Options.MERGE, "stakeholders.csv", stakeholders);
        assertThat(counts(again, "stakeholders").get("unchanged")).isEqualTo(2);
        importing.run(Options.MERGE, "stakeholders.csv", "id,name,organisation_id\ns,,b\n");
        assertThat(employers()).isEqualTo(List.of("a", "b"));
        importing.run(Importing.REPLACE, "stakeholders.csv", "id,name,organisation_id\ns,,b\n");
        assertThat(employers()).isEqualTo(List.of("b"));
    }

    @Test
    void encodingsAndSeparatorsMakeNoDifference() {
        String plain = "id,name,kind\nü,Gemeente Ü,gemeente\n";
        importing.run(Options.MERGE, "organisations.csv", plain);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charsets.WINDOWS)) {
            for (String separator : List.of(",", ";", "\t")) {
                ImportAnswer answer = importing.run(
                        "Organisaties (2).csv", plain.replace(",", separator).getBytes(charset), Options.MERGE);
                assertThat(counts(answer, "organisations").get("unchanged")).isEqualTo(1);
            }
        }
    }

    @Test
    void circlesAreErrors() {
        importing.run(Options.MERGE, "organisations.csv", "id,name,parent\na,A,\nb,B,a\n");
        ImportAnswer answer = importing.run(Options.MERGE, "organisations.csv", "id,name,parent\na,A,b\nz,Z,z\n");

        assertThat(answer.errors()).extracting(ImportAnswer.Message::row).containsExactly(2, 3);
        assertThat(answer.errors().get(0).message()).contains("a → b → a");
    }

    @Test
    void nothingHangsOnAWrongRowByAName() {
        ImportAnswer answer = importing.run(
                SKIP, "organisations.csv", "id,name,from,parent\na,A,2019,\nb,Bureau,nooit,\nd,D,,bureau\n");

        assertThat(counts(answer, "organisations"))
                .isEqualTo(Map.of("created", 1, "changed", 0, "unchanged", 0, "failed", 2));
    }

    @Test
    void anImportThatTheRecordForgetsEnds() {
        ImportJob job = imports.submit(Upload.open("nl-regions.zip", regions()), Options.MERGE, Reader.LOCAL);
        while (!job.answer().isDone()
                && importing
                        .values("MATCH (i:Import {status: 'APPLYING'}) DELETE i RETURN 1")
                        .isEmpty()) {
            Thread.onSpinWait();
        }
        // the import may first say that it is held up
        await().atMost(Duration.ofMinutes(1)).until(() -> job.state().status().ended());

        assertThat(importing.ended(job).status()).isEqualTo(Status.FAILED);
        assertThat(importing.ended(job).errors())
                .extracting(ImportAnswer.Message::message)
                .anyMatch(message -> message.contains("does not know this import any more"));
        assertThat(importing
                        .run(Options.MERGE, "organisations.csv", "id,name\nz,Z\n")
                        .status())
                .isEqualTo(Status.DONE);
    }

    @Test
    void twoImportsAtOnceDoNotMix() {
        var jobs = List.of(
                submit("organisations.csv", "id,name\na,Eén\n"),
                submit("organisations.csv", "id,name\na,Twee\n"),
                submit("organisations.csv", "id,name\nb,Drie\n"));
        jobs.forEach(importing::ended);

        assertThat(importing.values("MATCH (o:Organisation) RETURN o.name + o.version ORDER BY o.key"))
                .containsExactly("Twee2", "Drie1");
    }

    @Autowired
    Imports imports;

    private ImportJob submit(String name, String text) {
        return imports.submit(Upload.open(name, text.getBytes(StandardCharsets.UTF_8)), Options.MERGE, Reader.LOCAL);
    }

    private Object domains(String organisation) {
        return importing.value("RETURN COLLECT { MATCH (:Organisation {key: '" + organisation
                + "'})-[p:IN_DOMAIN]->(d) RETURN d.key ORDER BY p.position }");
    }

    private Object employers() {
        return importing.value(
                "RETURN COLLECT { MATCH (:Stakeholder {key: 's'})-[p:WORKS_FOR]->(o) RETURN o.key ORDER BY"
                        + " p.position }");
    }
}
