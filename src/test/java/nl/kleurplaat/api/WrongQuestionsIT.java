package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Questions that cannot be answered as they are asked: each is told why in plain words of the reader's language, and where. */
@Neo4jTest
class WrongQuestionsIT {

    private static final String JAVA = "Value\\{|Value'|graphql\\.|java|Validation|Exception|ANTLR|[Tt]oken|coerced"
            + "|NonNull|leaf|null value|\u2061|\u2063|\u2064|\\{\\d|''";

    @LocalServerPort
    int port;

    /** A question, and where it is wrong if it is an argument or a variable. */
    private record Wrong(
            String query,
            Map<String, Object> variables,
            @Nullable String place) {

        static Wrong of(String query) {
            return new Wrong(query, Map.of(), null);
        }

        static Wrong at(String place, String query) {
            return new Wrong(query, Map.of(), place);
        }
    }

    private static Stream<Wrong> wrong() {
        String page = "(first: 1) { totalCount }";
        return Stream.of(
                Wrong.of("{ organisations"),
                Wrong.of("{ organisations(first: 1) { totalCount } } }"),
                Wrong.of("{ organisation(key: \"a) { key } }"),
                Wrong.of("{ organisation(key: \"\\ud83c\") { key } }"),
                Wrong.of("nothing"),
                Wrong.of("{ }"),
                Wrong.of("type A { b: Int }"),
                Wrong.of("{ organisation(key: \"a\") { nam } }"),
                Wrong.of("{ organisations(first: 1) }"),
                Wrong.of("{ organisation(key: \"a\") { key { x } } }"),
                Wrong.at("key", "{ organisation { key } }"),
                Wrong.at("key", "{ organisation(key: null) { key } }"),
                Wrong.at("key", "{ organisation(key: 1) { key } }"),
                Wrong.at("id", "{ node(id: 1.5) { id } }"),
                Wrong.at("first", "{ organisations(first: \"x\") { totalCount } }"),
                Wrong.at("first", "{ organisations(first: 99999999999) { totalCount } }"),
                Wrong.at("kei", "{ organisation(kei: \"a\", key: \"a\") { key } }"),
                Wrong.at("key", "{ organisation(key: \"a\", key: \"b\") { key } }"),
                Wrong.at("filter.kinds", "{ organisations(filter: {kinds: {a: 1}}, first: 1) { totalCount } }"),
                Wrong.at("filter", "{ organisations(filter: 3, first: 1) { totalCount } }"),
                Wrong.at("filter.soort", "{ organisations(filter: {soort: \"x\"}, first: 1) { totalCount } }"),
                Wrong.at("lens.asOf", "{ network(lens: {asOf: \"2026-02-31\"}) { asOf } }"),
                Wrong.at("lens.asOf", "{ network(lens: {asOf: 2026}) { asOf } }"),
                Wrong.at("day", "{ changesSince(day: \"gisteren\", first: 1) { totalCount } }"),
                Wrong.at("lens.tie", "{ network(lens: {tie: \"X\"}) { asOf } }"),
                Wrong.at("input", "mutation { createOrganisation(input: {key: \"a\"}) { version } }"),
                Wrong.at("input.key", "mutation { createOrganisation(input: {key: 3.5, name: \"x\"}) { version } }"),
                Wrong.of("{ a: organisations" + page + " ...Wie }"),
                Wrong.of("{ organisations" + page + " } fragment Los on Organisation { key }"),
                Wrong.of("{ organisation(key: \"a\") { ...A } } fragment A on Organisation { ...A }"),
                Wrong.of("{ organisation(key: \"a\") { ...A } } fragment A on Nergens { key }"),
                Wrong.of("{ organisation(key: \"a\") { ... on Collaboration { key } } }"),
                Wrong.of("{ organisation(key: \"a\") { key @nee } }"),
                Wrong.of("query @skip(if: true) { organisations" + page + " }"),
                Wrong.at("if", "{ organisation(key: \"a\") { key @skip } }"),
                Wrong.of("{ x: organisation(key: \"a\") { key } x: organisation(key: \"b\") { key } }"),
                Wrong.of("{ organisation(key: \"a\") { x: key x: name } }"),
                Wrong.of("query A { organisations" + page + " } query B { organisations" + page + " }"),
                Wrong.of("query A { organisations" + page + " } { organisations" + page + " }"),
                Wrong.of("query A { organisations" + page + " } query A { organisations" + page + " }"),
                Wrong.of("{ organisation(key: $k) { key } }"),
                Wrong.of("query($k: String!, $k: String!) { organisation(key: $k) { key } }"),
                Wrong.of("query($k: String) { organisations" + page + " }"),
                Wrong.of("query($k: Organisation) { organisations" + page + " }"),
                Wrong.of("query($k: Onbekend) { organisations" + page + " }"),
                Wrong.of("query($n: Int = \"x\") { organisations(first: $n) { totalCount } }"),
                Wrong.at("$k", "query($k: Int!) { organisation(key: $k) { key } }"),
                Wrong.at("$k", "query($k: String!) { organisation(key: $k) { key } }"),
                new Wrong("query($n: Int) { organisations(first: $n) { totalCount } }", Map.of("n", "x"), "$n"),
                new Wrong("query($n: Int) { organisations(first: $n) { totalCount } }", Map.of("n", List.of(1)), "$n"),
                new Wrong(
                        "query($d: Date!) { changesSince(day: $d, first: 1) { totalCount } }", Map.of("d", "x"), "$d"),
                new Wrong("query($l: Lens) { network(lens: $l) { asOf } }", Map.of("l", "x"), "$l"),
                new Wrong("query($l: Lens) { network(lens: $l) { asOf } }", Map.of("l", Map.of("dag", 1)), "dag"),
                new Wrong("query($l: Lens) { network(lens: $l) { asOf } }", Map.of("l", Map.of("asOf", 1)), "$l"),
                new Wrong(
                        "mutation($i: CreateOrganisationInput!) { createOrganisation(input: $i) { version } }",
                        Map.of("i", Map.of("key", "a")),
                        "$i.name"),
                Wrong.of("subscription { networkChanged { version } __typename }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void areToldInPlainWords(String language) {
        var api = new Api(port).in(language);
        var said = new StringBuilder();
        var odd = new StringBuilder();
        wrong().forEach(wrong -> {
            JsonNode errors = api.ask(wrong.query(), wrong.variables()).path("errors");
            said.append(wrong.query()).append('\n');
            boolean placed = wrong.place() == null;
            for (JsonNode error : errors) {
                String message = error.path("message").asString();
                String place = error.at("/extensions/inputPath").asString("");
                said.append("    ").append(message).append(" @").append(place).append('\n');
                placed |= place.equals(wrong.place());
                String bare = message.replaceAll("`[^`]*`|'[^']*'", "");
                boolean foreign = Objects.requireNonNull(
                                TextFilesTests.FOREIGN.get(Texts.LANGUAGES.get(language.equals("nl") ? 0 : 1)))
                        .matcher(bare)
                        .find();
                if (foreign || !bare.replaceAll(JAVA, "").equals(bare) || !message.matches("(?s)[A-Z`@].*[.?]")) {
                    odd.append("words of ")
                            .append(wrong.query())
                            .append(": ")
                            .append(message)
                            .append('\n');
                }
                if (!error.at("/extensions/code").asString("").equals("BAD_INPUT")) {
                    odd.append("code of ").append(wrong.query()).append('\n');
                }
            }
            if (errors.isEmpty() || !placed) {
                odd.append("place of ").append(wrong.query()).append('\n');
            }
        });
        assertThat(odd.toString()).as(said.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        { organisation(key: "a") { nam } }                           | Bedoelde u 'name'
        { organisation(kei: "a", key: "a") { key } }                 | Bedoelde u 'key'
        { organisation(key: "a") { ... on Organistion { key } } }    | Bedoelde u 'Organisation'
        { organisations(filter: {kind: ["x"]}) { totalCount } }      | Bedoelde u 'kinds'
        { network(lens: {groupBy: DOMEIN}) { asOf } }                | Kies uit: DOMAIN, KIND
        """)
    void areToldWhatMayHaveBeenMeant(String query, String hint) {
        assertThat(new Api(port)
                        .in("nl")
                        .ask(query, Map.of())
                        .at("/errors/0/message")
                        .asString())
                .contains(hint);
    }

    @ParameterizedTest
    @CsvSource({"dag, Bedoelde u", "groupBy, Kies uit: DOMAIN"})
    void soAreTheirVariables(String field, String hint) {
        JsonNode answer = new Api(port)
                .in("nl")
                .ask("query($l: Lens) { network(lens: $l) { asOf } }", Map.of("l", Map.of(field, "x")));
        assertThat(answer.at("/errors/0/message").asString()).contains(hint);
    }

    @Test
    void theOldProtocolOfWebSocketsIsToldWhichOneIsSpoken() throws Exception {
        for (String protocol : List.of("graphql-ws", "subscriptions-transport-ws")) {
            var closed = new CompletableFuture<String>();
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols(protocol)
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new WebSocket.Listener() {
                        @Override
                        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                            closed.complete(status + " " + reason);
                            return null;
                        }
                    })
                    .join();
            assertThat(closed.get(10, TimeUnit.SECONDS)).startsWith("4406 ").contains("graphql-transport-ws");
        }
    }
}
