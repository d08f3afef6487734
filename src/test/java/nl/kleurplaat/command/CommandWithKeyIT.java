package nl.kleurplaat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.exports.tables.Tables;
import nl.kleurplaat.keys.ApiKeys;
import nl.kleurplaat.keys.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The command line for whoever has a key: it prints and writes what the role may see; with the sample of the program. */
@OwnServiceTest(properties = "kleurplaat.login.keys=true")
class CommandWithKeyIT {

    private static final String PEOPLE = "{\"actors\": \"STAKEHOLDER\"}";
    private static final String ASKED =
            "{ stakeholders(first: 100) { edges { node { name } } } search(text: \"kanarie\", first: 50) {"
                    + " __typename ... on Stakeholder { name } } }";

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @TempDir
    Path folder;

    private final Map<Role, String> secrets = new EnumMap<>(Role.class);

    @BeforeEach
    void keys() {
        for (Role role : Role.values()) {
            secrets.put(role, TestKeys.make(keys, role.name(), role));
        }
    }

    private CommandRun run(Role role, List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--at", "http://127.0.0.1:" + port));
        return CommandRun.of(Map.of("KLEURPLAAT_KEY", secrets.get(role)), all.toArray(String[]::new));
    }

    private static String printed(CommandRun run) {
        return run.out() + run.err();
    }

    @Test
    void nothingThatItPrintsNamesAPersonToWhoMayNotSeeNames() throws IOException {
        String question =
                Files.writeString(folder.resolve("wie.graphql"), ASKED).toString();
        String people = Files.readAllLines(Path.of("src/main/resources/sample/stakeholders.csv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .map(key -> "%1$s,Kanarie %1$s,kanarie.%1$s@zang.example%n".formatted(key))
                .collect(Collectors.joining());
        String file = Files.writeString(folder.resolve("stakeholders.csv"), "id,name,email\n" + people)
                .toString();
        CommandRun read = run(Role.STEWARD, List.of("import", file));
        assertThat(read.exitCode()).as(printed(read)).isZero();

        var steward = new TreeSet<String>();
        for (List<String> command : commands(question)) {
            CommandRun known = run(Role.STEWARD, command);
            assertThat(known.exitCode()).as(command + printed(known)).isZero();
            if (printed(known).contains("anarie")) {
                steward.add(String.join(" ", command.subList(0, 2)));
            }
            for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
                CommandRun seen = run(role, command);
                assertThat(seen.exitCode())
                        .as(role + " " + command + printed(seen))
                        .isZero();
                assertThat(printed(seen)).as(role + " " + command).doesNotContain("anarie");
            }
        }
        assertThat(steward)
                .contains(
                        "table stakeholders",
                        "table actors",
                        "export graphml",
                        "export json",
                        "report cross-domain",
                        "query " + question);
    }

    /** Those that print what they get. */
    private static List<List<String>> commands(String question) {
        List<List<String>> commands = new ArrayList<>();
        for (String table : Tables.names()) {
            for (String form : List.of("csv", "json")) {
                commands.add(List.of("table", table, "--as", form, "--lens", PEOPLE, "-o", "-"));
            }
        }
        for (String form : "graphml gexf dot cyjs json net dl svg".split(" ")) {
            commands.add(List.of("export", form, "--lens", PEOPLE, "-o", "-"));
        }
        for (String report : List.of("cross-domain", "vulnerability")) {
            commands.add(List.of("report", report, "--as", "html", "--lens", PEOPLE, "-o", "-"));
        }
        commands.add(List.of("query", question));
        return commands;
    }

    @Test
    void whatTheRoleMayNotDoIsRefusedWithoutANameAndWithoutAKeyNothingIs() throws IOException {
        String file = Files.writeString(folder.resolve("stakeholders.csv"), "id,name\nkanarie,Kanarie Zang\n")
                .toString();

        for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
            CommandRun refused = run(role, List.of("import", file));
            assertThat(refused.exitCode()).as(printed(refused)).isEqualTo(1);
            assertThat(printed(refused)).contains("steward").doesNotContain("Kanarie");
        }
        CommandRun nobody = CommandRun.of("table", "organisations", "-o", "-", "--at", "http://127.0.0.1:" + port);
        assertThat(nobody.exitCode()).as(printed(nobody)).isEqualTo(1);
        assertThat(nobody.out()).isEmpty();
    }
}
