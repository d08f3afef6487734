package nl.kleurplaat.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question in GraphQL, from a file; its answer is written as it comes. */
final class AskedQuestion {

    private static final String STANDARD_INPUT = "-";

    private final KleurplaatCommand command;

    AskedQuestion(KleurplaatCommand command) {
        this.command = command;
    }

    int ask(ServiceClient service, String file, @Nullable String variables) throws InterruptedException {
        String question = file.equals(STANDARD_INPUT) ? standardInput() : FileAddress.content(Path.of(file));
        JsonNode named = variables(variables);
        JsonNode answer;
        try (var _ = command.progress("command.asking")) {
            answer = service.ask(question, named);
        }
        command.out().println(answer.toPrettyString());
        JsonNode errors = answer.path("errors");
        errors.forEach(error -> command.err().println(error.path("message").asString()));
        return errors.isEmpty() ? 0 : CommandFailure.REFUSED;
    }

    private static JsonNode variables(@Nullable String option) {
        try {
            return JsonMapper.shared().readTree(Objects.requireNonNullElse(FileAddress.json(option), "{}"));
        } catch (JacksonException e) {
            throw new CommandFailure(CommandFailure.REFUSED, "command.variables-unreadable");
        }
    }

    private static String standardInput() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.REFUSED, "command.cannot-read", STANDARD_INPUT);
        }
    }
}
