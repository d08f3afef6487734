package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import nl.kleurplaat.Api;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the service at moments spread over an import; {@code -Dkleurplaat.crashes=50} kills it more often. After each
 * start the graph is as before the import or as after it.
 */
class ImportCrashIT {

    private static final int CRASHES = Integer.getInteger("kleurplaat.crashes", 4);
    private static final String COUNTS = "{ network { summary { actors ties collaborations weight } } "
            + "organisations(first: 1) { totalCount } collaborations(first: 1) { totalCount } }";

    @TempDir
    Path home;

    @Test
    void afterAKillAtAnyMomentTheGraphIsAsBeforeOrAsAfter() throws Exception {
        byte[] file = Api.zip(SharedData.folder("nl-regions"));
        Random moments = new Random(42);
        String before;
        try (ServiceProcess service = ServiceProcess.running(home.resolve("whole"))) {
            before = service.api().data(COUNTS).toString();
        }
        String after = "";
        for (int crash = 0; crash < CRASHES; crash++) {
            Path folder = home.resolve("crash" + crash);
            try (ServiceProcess service = ServiceProcess.running(folder)) {
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(service, file));
                Thread.sleep((long) (8_000.0 * (crash + moments.nextDouble()) / CRASHES));
                service.kill();
                sending.join();
            }
            try (ServiceProcess service = ServiceProcess.running(folder)) {
                String found = service.api().data(COUNTS).toString();
                JsonNode again = service.api().imports("nl-regions.zip", file);
                String whole = service.api().data(COUNTS).toString();
                after = after.isEmpty() ? whole : after;
                assertThat(whole).as("the whole import after crash %s", crash).isEqualTo(after);
                assertThat(found).as("crash %s", crash).isIn(before, after);
                boolean wasThere = found.equals(after);
                assertThat(again.at("/tables/2/unchanged").asInt()).isEqualTo(wasThere ? 16_737 : 0);
                assertThat(again.at("/tables/2/created").asInt()).isEqualTo(wasThere ? 0 : 16_737);
            }
        }
        assertThat(Api.json(after).at("/organisations/totalCount").asInt()).isEqualTo(599);
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

    private static void send(ServiceProcess service, byte[] file) {
        try {
            service.api().send("nl-regions.zip", file, "");
        } catch (UncheckedIOException killed) {
            assertThat(service.isAlive()).isFalse();
        }
    }
}
