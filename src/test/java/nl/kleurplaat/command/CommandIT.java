package nl.kleurplaat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every command, of a service that runs. */
@Neo4jTest
class CommandIT {

    private static final String BY_REGION = "{\"groupBy\": \"REGION\"}";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private CommandRun run(String... command) {
        List<String> all = Stream.concat(
                        Arrays.stream(command), Stream.of("--at", "http://127.0.0.1:" + port + "/", "--lang", "nl"))
                .toList();
        return CommandRun.of(all.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void importsAndTellsWhatBecameOfIt() throws IOException {
        Path sample = folder.resolve("netwerk.zip");
        Files.write(sample, Api.zip(Path.of("src/main/resources/sample")));

        CommandRun looked = run("import", "--dry-run", sample.toString());
        assertThat(looked.exitCode()).isZero();
        assertThat(looked.out()).contains("organisaties: 51 nieuw, 0 veranderd", "niets ingelezen");
        CommandRun done = run("import", sample.toString());
        assertThat(done.out()).contains("organisaties: 51 nieuw").endsWith("Ingelezen.\n");
        assertThat(done.err()).isEmpty();
        JsonNode again = Api.json(run("import", "--json", sample.toString()).out());
        assertThat(again.get("status").asString()).isEqualTo("DONE");
        assertThat(again.at("/tables/0/created").asInt()).isZero();
    }

    @Test
    void tellsEveryErrorOnALine() throws IOException {
        String wrong = file("organisaties.csv", "id,naam,tot\na,A,ooit\n,B,\nc,,\nd,D,2026-02-30\ne,E,\n");

        for (String command : List.of("import", "check")) {
            CommandRun run = run(command, wrong);
            assertThat(run.exitCode()).isEqualTo(1);
            List<String> errors =
                    run.out().lines().filter(line -> line.startsWith("Fout: ")).toList();
            assertThat(errors).hasSize(4);
            assertThat(errors.getFirst())
                    .startsWith("Fout: organisations, rij 2, kolom tot, waarde 'ooit': Dit is geen datum.");
            assertThat(run.out()).contains("niets ingelezen");
        }
        CommandRun rest = run("import", "--skip-errors", wrong);
        assertThat(rest.exitCode()).isZero();
        assertThat(rest.out())
                .contains("1 nieuw, 0 veranderd, 0 gelijk, 4 fout")
                .endsWith("Ingelezen.\n");
    }

    @Test
    void manyMoreErrorsAreCounted() throws IOException {
        String wrong = file("organisaties.csv", "id,naam,tot\n" + "a,A,ooit\n".repeat(1_200));

        String out = run("check", wrong).out();

        assertThat(out.lines().filter(line -> line.startsWith("Fout: "))).hasSize(1_000);
        assertThat(out).containsPattern("Fouten die hier niet staan: \\d+");
    }

    @Test
    void whatIsNotInTheFileGoesAndNewWordsAreRefused() throws IOException {
        run("import", file("organisaties.csv", "id,naam\na,A\nb,B\n"));
        run("import", "--replace", file("organisaties.csv", "id,naam\na,A\n"));
        assertThat(run("query", file("vraag.graphql", "{ organisations(first: 1) { totalCount } }"))
                        .out())
                .contains("\"totalCount\" : 1");

        CommandRun refused =
                run("import", "--refuse-new-words", file("organisaties.csv", "id,naam,domeinen\nc,C,Jeugd\n"));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("kolom domeinen, waarde 'Jeugd'");
    }

    @Test
    void getsTheTablesOfTheRecordIntoAFolder() throws IOException {
        new Api(port).importSample();
        Path tables = folder.resolve("a/tables");

        CommandRun kept = run("export", "--parquet", tables.toString());
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        assertThat(kept.out().lines()).hasSize(6).contains("Bewaard: " + tables.resolve("organisations.parquet"));
        byte[] first = Files.readAllBytes(tables.resolve("organisations.parquet"));
        JsonNode again =
                Api.json(run("export", "--parquet", tables.toString(), "--json").out());
        assertThat(again.get("files")).hasSize(6);
        assertThat(Files.readAllBytes(tables.resolve("organisations.parquet"))).isEqualTo(first);
        try (var files = Files.list(tables)) {
            assertThat(files).hasSize(6);
        }

        CommandRun both = run("export", "zip", "--parquet", tables.toString());
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("laat FORM, --lens, --by en --output weg");
        assertThat(run("export").exitCode()).isEqualTo(2);
        String file = file("bestand", "");
        CommandRun nowhere = run("export", "--parquet", file);
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("De tabellen kunnen niet worden geschreven");
    }

    @Test
    void getsTablesAndNetworksWholeOrNotAtAll() throws IOException {
        new Api(port).importSample();
        Path table = folder.resolve("relaties.csv");

        CommandRun kept = run("table", "ties", "--lens", BY_REGION, "-o", table.toString());
        assertThat(kept.exitCode()).isZero();
        assertThat(kept.out()).isEqualTo("Bewaard: " + table + "\n");
        String lens = file("lens.json", BY_REGION);
        assertThat(run("table", "ties", "--lens", lens, "-o", "-").out())
                .isEqualTo(Files.readString(table))
                .startsWith("\uFEFFSleutel A;");
        assertThat(run("table", "changes", "--as", "json", "--since", "2024-01-01", "-o", "-")
                        .out())
                .startsWith("[");
        JsonNode said =
                Api.json(run("table", "ties", "--json", "-o", table.toString()).out());
        assertThat(said.get("rows").asLong() + 1)
                .isEqualTo(Files.readAllLines(table).size());
        assertThat(said.get("bytes").asLong()).isEqualTo(Files.size(table));

        Path network = folder.resolve("netwerk.graphml");
        assertThat(run("export", "graphml", "-o", network.toString()).exitCode())
                .isZero();
        assertThat(network).content().contains("<graphml").endsWith("</graphml>");

        CommandRun refused = run("table", "tie", "-o", folder.resolve("no").toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).isEqualTo("Er is geen tabel 'tie'. Bedoelde u 'ties'?\n");
        CommandRun nowhere = run("table", "ties", "-o", "/no/such/folder/x.csv");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("/no/such/folder/x.csv");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("relaties.csv", "lens.json", "netwerk.graphml");
    }

    @Test
    void asksQuestions() throws IOException {
        new Api(port).importSample();
        String question = file(
                "vraag.graphql", "query ($first: Int!) { network { gaps(first: $first) { title } summary { ties } } }");

        CommandRun answered = run("query", question, "--variables", "{\"first\": 1}");
        assertThat(answered.exitCode()).isZero();
        assertThat(Api.json(answered.out()).at("/data/network/gaps")).hasSize(1);

        CommandRun wrong = run("query", file("fout.graphql", "{ netwerk }"));
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("netwerk");
        assertThat(run("query", question, "--variables", "{").err()).contains("geen JSON");
    }

    @Test
    void takesTheSampleAway() {
        CommandRun nothing = run("sample", "remove");
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.out()).isEqualTo("Het voorbeeld is weg: 0 dingen. Er bleef niets van over.\n");
        assertThat(run("sample", "remove", "--json").out()).isEqualTo("{\"removed\":0,\"kept\":0}\n");
    }

    @Test
    void takesABackupAndTellsWhatIsInIt() throws IOException {
        new Api(port).importSample();
        String words = file("wachtzin", "open sesam\n");

        CommandRun taken = run("backup", folder.toString(), "--passphrase-file", words);

        assertThat(taken.exitCode()).isZero();
        String backup = taken.out().lines().findFirst().orElseThrow().replace("Bewaard: ", "");
        assertThat(Path.of(backup)).exists().hasParent(folder);
        assertThat(backup).endsWith("Z.jsonl.gz.age");
        String said = taken.out().substring(taken.out().indexOf('\n') + 1);
        assertThat(said)
                .startsWith("De reservekopie is heel en versleuteld. Zij is gemaakt op ")
                .contains("Erin: organisaties 51, mensen ", ", sleutels 0; bij elkaar ");
        CommandRun verified = CommandRun.of("verify", backup, "--passphrase-file", words, "--lang", "nl");
        assertThat(verified.out()).isEqualTo(said);
        assertThat(Api.json(run("verify", backup, "--passphrase-file", words, "--json")
                                .out())
                        .at("/nodes/Organisation")
                        .asInt())
                .isEqualTo(51);

        CommandRun closed = CommandRun.of("verify", backup, "--lang", "en");
        assertThat(closed.exitCode()).isEqualTo(1);
        assertThat(closed.err()).startsWith("The backup is encrypted. Give the passphrase in a file");
        CommandRun cut = CommandRun.of("restore", file("half", "gz"), "--lang", "nl");
        assertThat(cut.exitCode()).isEqualTo(1);
        assertThat(cut.err()).isEqualTo("Dit is geen reservekopie van Kleurplaat, of het begin ervan is beschadigd.\n");
        assertThat(run("restore", backup).exitCode()).isEqualTo(2);
        assertThat(folder.toFile().list((at, name) -> name.endsWith(".part"))).isEmpty();
    }
}
