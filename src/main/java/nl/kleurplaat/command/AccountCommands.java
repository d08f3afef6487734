package nl.kleurplaat.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be done with accounts of people; the first one is made on a folder with data, where nobody has to log in. */
@Command(name = "account")
final class AccountCommands {

    private static final String ACCOUNT = "name role state organisations";
    private static final String INVITED = "{ path until account { " + ACCOUNT + " } }";
    private static final String INVITE =
            "mutation($input: InviteAccountInput!) { done: inviteAccount(input: $input) " + INVITED + " }";
    private static final String AGAIN = "mutation($name: String!, $until: Date) { done: inviteAccountAgain(name: $name,"
            + " until: $until) " + INVITED + " }";
    private static final String CHANGE =
            "mutation($input: ChangeAccountInput!) { done: changeAccount(input: $input) { " + ACCOUNT + " } }";
    private static final String REMOVE =
            "mutation($name: String!) { done: removeAccount(name: $name) { " + ACCOUNT + " } }";
    private static final String LIST = "{ done: accounts { " + ACCOUNT + " } }";

    private final KleurplaatCommand command;

    AccountCommands(KleurplaatCommand command) {
        this.command = command;
    }

    @Command(name = "invite")
    int invite(
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            descriptionKey = "command.option.account-name")
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            descriptionKey = "command.option.account-role")
                    KeyCommands.Role role,
            @Option(names = "--until", paramLabel = "DAY", descriptionKey = "command.option.account-until") @Nullable
                    String until,
            @Option(names = "--organisation", paramLabel = "KEY", descriptionKey = "command.option.organisation")
                    @Nullable
                    List<String> organisations)
            throws InterruptedException {
        Map<String, Object> input = new HashMap<>();
        input.put("name", name);
        input.put("role", role.name().toUpperCase(Locale.ROOT));
        input.put("until", until);
        input.put("organisations", organisations);
        return ask(INVITE, Map.of("input", input), this::invited);
    }

    @Command(name = "invite-again")
    int inviteAgain(
            @Parameters(paramLabel = "NAME", descriptionKey = "command.option.account-name") String name,
            @Option(names = "--until", paramLabel = "DAY", descriptionKey = "command.option.account-until") @Nullable
                    String until)
            throws InterruptedException {
        Map<String, Object> variables = new HashMap<>();
        variables.put("name", name);
        variables.put("until", until);
        return ask(AGAIN, variables, this::invited);
    }

    @Command(name = "list")
    int list() throws InterruptedException {
        return ask(LIST, Map.of(), this::print);
    }

    @Command(name = "change")
    int change(
            @Parameters(paramLabel = "NAME", descriptionKey = "command.option.account-name") String name,
            @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "command.option.account-role")
                    KeyCommands.@Nullable Role role,
            @Option(
                            names = "--block",
                            negatable = true,
                            paramLabel = "BLOCK",
                            descriptionKey = "command.option.account-block")
                    @Nullable
                    Boolean block,
            @Option(names = "--organisation", paramLabel = "KEY", descriptionKey = "command.option.organisation")
                    @Nullable
                    List<String> organisations)
            throws InterruptedException {
        Map<String, Object> input = new HashMap<>();
        input.put("name", name);
        input.put("role", role == null ? null : role.name().toUpperCase(Locale.ROOT));
        input.put("blocked", block);
        input.put("organisations", organisations);
        return ask(CHANGE, Map.of("input", input), this::print);
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "NAME", descriptionKey = "command.option.account-name") String name)
            throws InterruptedException {
        return ask(REMOVE, Map.of("name", name), this::print);
    }

    private int ask(String question, Map<String, Object> variables, ToIntFunction<JsonNode> told)
            throws InterruptedException {
        return command.withService(true, service -> {
            JsonNode answer = service.ask(question, JsonMapper.shared().valueToTree(variables));
            if (answer.has("errors")) {
                throw CommandFailure.of(answer.at("/errors/0"));
            }
            return told.applyAsInt(answer.at("/data/done"));
        });
    }

    private int invited(JsonNode invited) {
        String link = command.address() + invited.get("path").asString();
        if (command.isJson()) {
            command.out().println(invited);
        } else {
            command.out().println(link);
            command.err()
                    .println(command.texts()
                            .text(
                                    "command.account-invited",
                                    invited.get("until").asString()));
        }
        return 0;
    }

    private int print(JsonNode done) {
        if (command.isJson()) {
            command.out().println(done);
        } else {
            (done.isArray() ? done.valueStream() : Stream.of(done)).forEach(this::line);
        }
        return 0;
    }

    private void line(JsonNode account) {
        String state = account.get("state").asString().toLowerCase(Locale.ROOT);
        command.out()
                .println(account.get("name").asString() + "\t"
                        + account.get("role").asString().toLowerCase(Locale.ROOT) + "\t"
                        + command.texts().text("command.account-state-" + state)
                        + account.get("organisations")
                                .valueStream()
                                .map(JsonNode::asString)
                                .map(key -> "\t" + key)
                                .collect(Collectors.joining()));
    }
}
