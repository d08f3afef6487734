package nl.kleurplaat.command;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** What can be done with the sample network. */
@Command(name = "sample")
final class SampleCommands {

    private final KleurplaatCommand command;

    SampleCommands(KleurplaatCommand command) {
        this.command = command;
    }

    @Command(name = "remove")
    int remove() throws InterruptedException {
        return command.withService(false, service -> {
            JsonNode done = service.delete("/api/sample");
            command.out()
                    .println(
                            command.isJson()
                                    ? done
                                    : command.texts()
                                            .text(
                                                    "command.sample-removed",
                                                    done.get("removed").asInt(),
                                                    done.get("kept").asInt()));
            return 0;
        });
    }
}
