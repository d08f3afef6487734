package nl.kleurplaat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.Api;
import nl.kleurplaat.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(ServiceProcess.TAG)
class ImportMemoryIT {

    /** More than there is room for, in a heap in which the program itself does well. */
    private static final int ROWS = 600_000;

    @TempDir
    Path home;

    @Test
    void anImportThatThereIsNoRoomForFailsAndTheNextOneIsDone() throws Exception {
        byte[] large = IntStream.range(0, ROWS)
                .mapToObj(i -> "o%d,Organisatie %d,gemeente,Regio %d%n".formatted(i, i, i % 30))
                .collect(Collectors.joining("", "id,name,kind,region\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        try (ServiceProcess service = ServiceProcess.running(home, "170m", Map.of())) {
            assertThat(service.output()).contains("Het geheugen is krap: ");
            Api api = service.api();

            var failed = api.send("organisations.csv", large, "");

            assertThat(failed.statusCode()).as(failed.body()).isEqualTo(422);
            assertThat(Api.json(failed.body()).at("/status").asString()).isEqualTo("FAILED");
            assertThat(Api.json(failed.body()).at("/errors/0/message").asString())
                    .startsWith("Er is te weinig geheugen (")
                    .contains(" om dit bestand te lezen; er is niets geschreven.");
            assertThat(api.imports("organisations.csv", "id,name\na,A\n".getBytes(StandardCharsets.UTF_8))
                            .at("/status")
                            .asString())
                    .isEqualTo("DONE");
            assertThat(api.data("{ organisations(first: 1) { totalCount } }")
                            .at("/organisations/totalCount")
                            .asInt())
                    .isEqualTo(1);
            assertThat(service.output()).doesNotContain("Exception in thread");
        }
    }
}
