package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kleurplaat.EmptyRecord;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.check.Planner;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.write.Applier;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.intake.write.ImportSigns;
import nl.kleurplaat.intake.write.Marker;
import nl.kleurplaat.intake.write.ReportText;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Stopped;
import nl.kleurplaat.intake.write.Superseded;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An import that is cut off between two batches is the same, after the next start, as one that was not. */
@Neo4jTest
class RollForwardIT {

    private static final int ROWS = 6_000;

    private final Importing importing;
    private final ApplicationContext program;

    RollForwardIT(@Autowired ApplicationContext program) {
        this.program = program;
        this.importing = new Importing(program);
    }

    @Autowired
    Driver driver;

    @Autowired
    ReportText texts;

    @Autowired
    RollForward rollForward;

    @Autowired
    ImportRecords records;

    @Test
    void rollsForwardWhereverItWasCutOff() {
        byte[] file = file();
        before();
        ImportAnswer whole = importing.run("test.zip", file, Options.MERGE);
        assertThat(whole.errors()).isEmpty();
        List<Object> content = importing.content();

        for (int batches : new int[] {0, 1, 3, 5}) {
            EmptyRecord.wipe(program);
            before();
            Ticket ticket = cutOff(file, batches);
            assertThat(version().applying()).isEqualTo(ticket.id());

            rollForward.stop();
            rollForward.start();

            assertThat(version().between()).isFalse();
            assertThat(importing.content()).isEqualTo(content);
            Import kept = records.find(ticket.id()).orElseThrow();
            assertThat(kept.status()).isEqualTo(Status.DONE);
            assertThat(kept.report().tables()).isEqualTo(whole.tables());
            assertThat(importing.value("MATCH (c:ImportChunk) RETURN count(c)")).isEqualTo(0L);
        }
    }

    @Test
    void whatMemoryWasTooLittleForHalfwayIsSaidAndMadeWholeByTheNextStart() {
        before();
        importing.run("test.zip", file(), Options.MERGE);
        List<Object> content = importing.content();
        EmptyRecord.wipe(program);
        before();
        var work = new ImportWork(
                withMemoryFor(2), records, program.getBean(ImportSigns.class), texts, version -> new byte[0], program);
        var job = new ImportJob(
                Ticket.now("test.zip", Options.MERGE, "test"), Upload.open("test.zip", file()), SourceRows.NONE);

        work.run(job);

        ImportAnswer answer = importing.ended(job);
        assertThat(answer.status()).isEqualTo(Status.FAILED);
        assertThat(answer.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.message()).contains("too little memory", "that start completes the import"));
        assertThat(importing
                        .run(Options.MERGE, "organisations.csv", "id,name\nz,Z\n")
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Another import"));

        rollForward.stop();
        rollForward.start();

        assertThat(version().between()).isFalse();
        assertThat(importing.content()).isEqualTo(content);
        assertThat(importing
                        .run(Options.MERGE, "organisations.csv", "id,name\nz,Z\n")
                        .status())
                .isEqualTo(Status.DONE);
    }

    @Test
    void refusesToStartWhereTheFileDoesNotFitAnyMore() {
        importing.run(Options.MERGE, "organisations.csv", "id,name\nx,X\n");
        Ticket ticket = cutOff(
                Zips.of(
                        "collaborations.csv",
                        "id,name\nc,C\n",
                        "participations.csv",
                        "collaboration_id,organisation_id\nc,x\n"),
                0);
        importing.write("MATCH (o:Organisation {key: 'x'}) DETACH DELETE o");

        rollForward.stop();
        assertThatThrownBy(() -> rollForward.start())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(ticket.id());

        new RollForward(
                        program.getBean(Imports.class),
                        program.getBean(ImportWork.class),
                        records,
                        program.getBean(ImportSigns.class),
                        program.getBean(nl.kleurplaat.api.Texts.class),
                        ticket.id())
                .start();
        assertThat(importing.values("MATCH (c:Collaboration) RETURN c.key")).containsExactly("c");
        rollForward.start();
    }

    @Test
    void whoIsOvertakenWritesNothingMore() {
        byte[] file = Zips.of("organisations.csv", "id,name\nx,X\n");
        Ticket ticket = cutOff(file, 0);
        String stale = Marker.takeOver(driver, ticket.id());
        Marker.takeOver(driver, ticket.id());
        Plan plan = plan(file);

        assertThatThrownBy(() -> Applier.write(driver, plan, ticket, stale, new ImportProgress(), () -> false))
                .isInstanceOf(Superseded.class);
        assertThat(importing.content()).isEmpty();
        rollForward.stop();
        rollForward.start();
        assertThat(importing.values("MATCH (o:Organisation) RETURN o.key")).containsExactly("x");
    }

    private void before() {
        importing.run(
                Options.MERGE,
                "organisations.csv",
                "id,name,domains\no1,Oud,Jeugd\n",
                "domains.csv",
                "id,name_nl\nd1,Oude naam\n");
    }

    private static byte[] file() {
        var organisations = new ArrayList<>(List.of("id,name,parent,domains,region"));
        var participations = new ArrayList<>(List.of("collaboration_id,organisation_id,role"));
        for (int i = 1; i <= ROWS; i++) {
            organisations.add(
                    "o" + i + ",Naam " + i + "," + (i < ROWS ? "o" + (i + 1) : "") + ",Oude naam;Nieuw,Noord");
            participations.add("c,o" + i + ",lid");
        }
        return Zips.of(
                "domains.csv",
                "id,name_nl\nd1,Nieuwe naam\n",
                "organisations.csv",
                String.join("\n", organisations),
                "collaborations.csv",
                "id,name\nc,C\n",
                "participations.csv",
                String.join("\n", participations));
    }

    private Plan plan(byte[] file) {
        return Planner.plan(
                new RecordReader(driver),
                Upload.open("test.zip", file),
                Options.MERGE,
                Meanings.NONE,
                new ImportProgress());
    }

    /** Puts the marker, writes some batches, and goes no further. */
    private Ticket cutOff(byte[] file, int batches) {
        Ticket ticket = Ticket.now("test.zip", Options.MERGE, "test");
        Plan plan = plan(file);
        String attempt = Objects.requireNonNull(
                Marker.begin(driver, plan, ticket, Upload.open("test.zip", file), new byte[0], texts));
        var left = new AtomicInteger(batches);
        try {
            Applier.write(driver, plan, ticket, attempt, new ImportProgress(), () -> left.getAndDecrement() == 0);
        } catch (Stopped e) {
            assertThat(Arrays.asList(e.getStackTrace())).isEmpty();
        }
        return ticket;
    }

    /** The database, for a writer whose memory suffices for so many batches. */
    private Driver withMemoryFor(int batches) {
        var left = new AtomicInteger(batches);
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("session")
                            && Thread.currentThread().getName().startsWith("import-")
                            && left.getAndDecrement() <= 0) {
                        throw new OutOfMemoryError("there is no more, for this test");
                    }
                    return method.invoke(driver, arguments);
                });
    }

    private GraphVersion version() {
        return new RecordReader(driver).version();
    }
}
