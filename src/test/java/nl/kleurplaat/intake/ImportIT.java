package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SharedData;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@Neo4jTest
class ImportIT {

    @Autowired
    Imports imports;

    @Autowired
    ImportAnswers answers;

    @Autowired
    Driver driver;

    @Test
    void bringsARealNetworkInAndChangesNothingTheSecondTime() {
        byte[] zip = Zips.of(
                SharedData.folder("nl-regions"), "organisations.csv", "collaborations.csv", "participations.csv");

        long start = System.nanoTime();
        ImportAnswer first = run("nl-regions.zip", zip, Options.MERGE);
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("FIRST " + took);
        assertThat(first.errors()).isEmpty();
        assertThat(first.status()).isEqualTo(Status.DONE);
        assertThat(first.tables())
                .containsExactly(
                        new Report.Counts("organisations", 599, 599, 0, 0, 0),
                        new Report.Counts("collaborations", 1511, 1511, 0, 0, 0),
                        new Report.Counts("participations", 16737, 16737, 0, 0, 0));
        assertThat(count("MATCH (n:Organisation) RETURN count(n)")).isEqualTo(599);
        assertThat(count("MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(r)")).isEqualTo(16737);

        long version = version();
        start = System.nanoTime();
        ImportAnswer second = run("nl-regions.zip", zip, Options.MERGE);
        System.out.println("SECOND " + (System.nanoTime() - start) / 1_000_000);
        assertThat(second.tables()).extracting(Report.Counts::unchanged).containsExactly(599, 1511, 16737);
        assertThat(version()).isEqualTo(version);
        for (int i = 0; i < 4; i++) {
            wipe();
            start = System.nanoTime();
            run("nl-regions.zip", zip, Options.MERGE);
            System.out.println("WARM " + (System.nanoTime() - start) / 1_000_000);
        }
    }

    private ImportAnswer run(String name, byte[] file, Options options) {
        ImportJob job = imports.submit(Upload.open(name, file), options);
        job.answer().join();
        return answers.answer(job.state(), Locale.ENGLISH);
    }

    private long count(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }

    private long version() {
        return count("MATCH (v:Version) RETURN v.number");
    }

    @Autowired
    org.springframework.context.ApplicationContext program;

    private void wipe() {
        nl.kleurplaat.EmptyRecord.wipe(program);
    }
}
