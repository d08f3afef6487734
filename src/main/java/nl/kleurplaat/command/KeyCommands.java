package nl.kleurplaat.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be done with keys of programs; the first one is made on a folder with data, where nobody has to log in. */
@Command(name = "key")
final class KeyCommands {

    private static final String CREATE =
            "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret key { id name role until } }"
                    + " }";

    private final KleurplaatCommand command;

    KeyCommands(KleurplaatCommand command) {
        this.command = command;
    }

    enum Role {
        viewer,
        editor,
        steward,
        admin
    }

    @Command(name = "create")
    int create(
            @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "command.option.key-name")
                    String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "command.option.key-role")
                    Role role,
            @Option(names = "--until", paramLabel = "DAY", descriptionKey = "command.option.key-until") @Nullable
                    String until,
            @Option(names = "--organisation", paramLabel = "KEY", descriptionKey = "command.option.organisation")
                    @Nullable
                    List<String> organisations,
            @Option(names = "--lens", paramLabel = "JSON", descriptionKey = "command.option.key-lens") @Nullable
                    String lens,
            @Option(names = "--question", paramLabel = "TEXT", descriptionKey = "command.option.key-question") @Nullable
                    List<String> questions,
            @Option(names = "--file", paramLabel = "NAME", descriptionKey = "command.option.key-file") @Nullable
                    List<String> files)
            throws InterruptedException {
        Map<String, Object> input = new HashMap<>();
        input.put("name", name);
        input.put("role", role.name().toUpperCase(Locale.ROOT));
        input.put("until", until);
        input.put("organisations", organisations);
        input.put("lens", lens == null ? null : json(lens));
        input.put("questions", questions);
        input.put("files", files);
        JsonNode variables = JsonMapper.shared().valueToTree(Map.of("input", input));
        return command.withService(true, service -> {
            JsonNode answer = service.ask(CREATE, variables);
            if (answer.has("errors")) {
                throw CommandFailure.of(answer.at("/errors/0"));
            }
            JsonNode made = answer.at("/data/createApiKey");
            command.out().println(command.isJson() ? made : made.get("secret").asString());
            if (!command.isJson()) {
                command.err().println(command.texts().text("command.key-made"));
            }
            return 0;
        });
    }

    private static JsonNode json(String lens) {
        try {
            return JsonMapper.shared().readTree(lens);
        } catch (JacksonException e) {
            throw new CommandFailure(CommandFailure.WRONG_USE, "command.key-lens");
        }
    }
}
