package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.kleurplaat.Api;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the service at random moments of an import, as {@code kill -9} does; {@code -Dkleurplaat.crashes=50} does it more
 * often. After each start the graph is as before the import or as after it, and what was said to be done is there.
 */
@Tag(ServiceProcess.TAG)
class ImportCrashIT {

    private static final int CRASHES = Integer.getInteger("kleurplaat.crashes", 3);
    /** Rows read and rows written. */
    private static final int STEPS = 2 * 18_847;

    /** Between two looks, so that looking does not hold the import up; milliseconds. */
    private static final long PAUSE = 20;

    private static final String COUNTS = "{ network { summary { actors ties collaborations weight } } "
            + "organisations(first: 1) { totalCount } collaborations(first: 1) { totalCount } }";

    @TempDir
    Path home;

    @Test
    void afterAKillAtAnyMomentTheGraphIsAsBeforeOrAsAfter() throws Exception {
        byte[] file = Api.zip(SharedData.folder("nl-regions"));
        Random moments = new Random(42);
        String before;
        String after;
        try (ServiceProcess service = ServiceProcess.running(home.resolve("whole"))) {
            before = service.api().data(COUNTS).toString();
            service.api().imports("nl-regions.zip", file);
            after = service.api().data(COUNTS).toString();
        }
        assertThat(Api.json(after).at("/organisations/totalCount").asInt()).isEqualTo(599);
        int whole = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            // one in each part of the import, the last ones after its last row
            int moment = (int) (1.1 * STEPS * (crash + moments.nextDouble()) / CRASHES);
            Path folder = home.resolve("crash" + crash);
            boolean done;
            try (ServiceProcess service = ServiceProcess.running(folder)) {
                done = killed(service, file, moment, before, after);
            }
            try (ServiceProcess service = ServiceProcess.running(folder)) {
                String found = service.api().data(COUNTS).toString();
                assertThat(found)
                        .as("crash %s, at row %s", crash, moment)
                        .isIn(done ? List.of(after) : List.of(before, after));
                boolean isThere = found.equals(after);
                whole += isThere ? 1 : 0;
                JsonNode again = service.api().imports("nl-regions.zip", file);
                assertThat(again.at("/tables/2/unchanged").asInt()).isEqualTo(isThere ? 16_737 : 0);
                assertThat(again.at("/tables/2/created").asInt()).isEqualTo(isThere ? 0 : 16_737);
                assertThat(service.api().data(COUNTS).toString()).isEqualTo(after);
            }
        }
        System.out.println(CRASHES + " kills, after " + whole + " of them the import was there");
    }

    /** Kills the service when the import has got so far; whether it had said that it was done. */
    private static boolean killed(ServiceProcess service, byte[] file, int moment, String before, String after)
            throws InterruptedException {
        String path = "/api/imports/"
                + Api.json(service.api().begin("nl-regions.zip", file).body())
                        .get("id")
                        .asString();
        while (true) {
            JsonNode now = Api.json(service.api().get(path).body());
            boolean done = now.get("status").asString().equals("DONE");
            if (done || now.at("/progress/done").asInt() >= moment) {
                service.kill();
                return done;
            }
            assertThat(service.api().data(COUNTS).toString())
                    .as("seen meanwhile")
                    .isIn(before, after);
            Thread.sleep(PAUSE);
        }
    }

    @Test
    void whatWasAnsweredIsThereAfterAKill() throws Exception {
        try (ServiceProcess service = ServiceProcess.running(home)) {
            service.api().importSample();
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.running(home)) {
            assertThat(service.api()
                            .data("{ organisations(first: 1) { totalCount } }")
                            .at("/organisations/totalCount")
                            .asInt())
                    .isEqualTo(51);
            assertThat(service.stop()).as(service.output()).isEqualTo(143);
            assertThat(service.output()).contains("The database is closed");
        }
    }
}
