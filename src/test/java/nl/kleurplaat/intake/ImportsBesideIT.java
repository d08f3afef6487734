package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.SecondInstance;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.check.Planner;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.intake.rows.Cancelled;
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.write.Applier;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportSigns;
import nl.kleurplaat.intake.write.Marker;
import nl.kleurplaat.intake.write.ReportText;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Stopped;
import nl.kleurplaat.intake.write.Ticket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports of two instances on one Neo4j: what one has is seen, stopped and ended by the other. */
@Neo4jTest
class ImportsBesideIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ROWS = 6_000;
    private static final int MANY = 60_000;

    private static @Nullable SecondInstance other;

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private Neo4jConnectionDetails database;

    @Autowired
    private Driver driver;

    @Autowired
    private ReportText texts;

    @Autowired
    private ImportSigns signs;

    private Api one;
    private Api two;

    @BeforeEach
    void both() {
        one = new Api(port);
        SecondInstance known = other;
        if (known == null) {
            known = SecondInstance.on(database, home, "kleurplaat.intake.patience=2s");
            other = known;
        }
        two = known.api();
    }

    @AfterAll
    static void end() {
        if (other != null) {
            other.close();
            other = null;
        }
    }

    @Test
    void whatWasBeingWrittenByOneThatIsNoMoreIsEndedByTheOther() {
        byte[] file = file(ROWS);
        Ticket ticket = cutOff(file, 1);

        await().atMost(LIMIT).until(() -> status(two, ticket.id()).equals("DONE"));

        await().atMost(LIMIT).until(() -> organisations(one) == ROWS && organisations(two) == ROWS);
        assertThat(status(one, ticket.id())).isEqualTo("DONE");
    }

    @Test
    void whatWasBeingWrittenByOneThatIsNoMoreIsTakenBackByTheOther() {
        one.send("first.zip", Zips.of("organisations.csv", "id,name\nfirst,First\n"), "");
        Ticket ticket = cutOff(file(ROWS), 1);

        assertThat(two.delete("/api/imports/" + ticket.id()).statusCode()).isEqualTo(202);

        await().atMost(LIMIT).until(() -> status(two, ticket.id()).equals("FAILED"));
        await().atMost(LIMIT).until(() -> organisations(one) == 1 && organisations(two) == 1);
    }

    @Test
    void whatWaitedInOneThatIsNoMoreHasToBeSentAgain() {
        Ticket ticket = Ticket.now("waiting.zip", Options.MERGE, "test");
        signs.beat(List.of(new Import(ticket, Status.QUEUED, 0, 0, null, Report.EMPTY)));
        assertThat(status(one, ticket.id())).isEqualTo("QUEUED");

        await().atMost(LIMIT).until(() -> status(one, ticket.id()).equals("FAILED"));

        assertThat(two.in("en").get("/api/imports/" + ticket.id()).body()).contains("send the file again");
    }

    @Test
    void oneThatLivesKeepsItsImportHoweverLongItTakes() {
        Ticket ticket = Ticket.now("waiting.zip", Options.MERGE, "test");
        await().during(Duration.ofSeconds(15)).atMost(LIMIT).until(() -> {
            signs.beat(List.of(new Import(ticket, Status.QUEUED, 0, 0, null, Report.EMPTY)));
            return status(two, ticket.id()).equals("QUEUED");
        });
        signs.endBeat(List.of(ticket.id()));
        assertThat(two.get("/api/imports/" + ticket.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasSaidToBeGoneIsNotWrittenAfterAll() {
        Ticket ticket = Ticket.now("test.zip", Options.MERGE, "test");
        signs.beat(List.of(new Import(ticket, Status.QUEUED, 0, 0, null, Report.EMPTY)));
        ImportSigns.Other other = signs.others(List.of()).get(0);
        assertThat(signs.gone(other)).isTrue();
        assertThatThrownBy(() -> cutOff(ticket, file(ROWS), 1)).isInstanceOf(Problem.class);

        Ticket cancelled = Ticket.now("test.zip", Options.MERGE, "test");
        signs.beat(List.of(new Import(cancelled, Status.RUNNING, 0, 0, null, Report.EMPTY)));
        assertThat(signs.cancel(cancelled)).isTrue();
        assertThatThrownBy(() -> cutOff(cancelled, file(ROWS), 1)).isInstanceOf(Cancelled.class);
        signs.endBeat(List.of(cancelled.id()));
        await().atMost(LIMIT).until(() -> organisations(one) == 0 && organisations(two) == 0);
    }

    @Test
    void whatRunsOnOneIsSeenAndStoppedOnTheOther() {
        one.send("first.zip", Zips.of("organisations.csv", "id,name\nfirst,First\n"), "");
        String id = JsonMapper.shared()
                .readTree(one.begin("many.zip", file(MANY)).body())
                .at("/id")
                .asString();
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> two.get("/api/imports/" + id).statusCode() == 200);
        assertThat(status(two, id)).isIn("QUEUED", "RUNNING");

        JsonNode answer = JsonMapper.shared()
                .readTree(two.delete("/api/imports/" + id + "?wait=true").body());

        assertThat(answer.at("/status").asString()).isEqualTo("FAILED");
        assertThat(answer.at("/cancelled").asBoolean()).isTrue();
        await().atMost(LIMIT).until(() -> status(one, id).equals("FAILED"));
        await().atMost(LIMIT).until(() -> organisations(one) == 1 && organisations(two) == 1);
    }

    private static byte[] file(int rows) {
        StringBuilder csv = new StringBuilder("id,name\n");
        for (int row = 0; row < rows; row++) {
            csv.append('o').append(row).append(",Organisation ").append(row).append('\n');
        }
        return Zips.of("organisations.csv", csv.toString());
    }

    /** Begins an import as an instance does that is no more after so many batches. */
    private Ticket cutOff(byte[] file, int batches) {
        return cutOff(Ticket.now("test.zip", Options.MERGE, "test"), file, batches);
    }

    private Ticket cutOff(Ticket ticket, byte[] file, int batches) {
        Plan plan = Planner.plan(
                new RecordReader(driver),
                Upload.open("test.zip", file),
                Options.MERGE,
                Meanings.NONE,
                new ImportProgress());
        byte[] before = Zips.of("organisations.csv", "id,name\nfirst,First\n");
        String attempt = Objects.requireNonNull(
                Marker.begin(driver, plan, ticket, Upload.open("test.zip", file), before, texts));
        int[] left = {batches};
        var stopped = new AtomicBoolean();
        try {
            Applier.write(driver, plan, ticket, attempt, new ImportProgress(), () -> left[0]-- == 0);
        } catch (Stopped e) {
            stopped.set(true);
        }
        assertThat(stopped).isTrue();
        return ticket;
    }

    private static String status(Api api, String id) {
        return JsonMapper.shared()
                .readTree(api.get("/api/imports/" + id).body())
                .at("/status")
                .asString();
    }

    private static int organisations(Api api) {
        return api.data("{ organisations(first: 1) { totalCount } }")
                .at("/organisations/totalCount")
                .asInt();
    }
}
