package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.kleurplaat.api.Allowance;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.audit.ReadsOfPersons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last question that is allowed and the first that is refused, of each bound; on things that hold a hundred things. */
@Timeout(30)
class BoundedQuestionsTests {

    private static final int POINTS = 1_000_000;

    private static final String SCHEMA = """
        directive @cost(objects: Int!, per: String) on FIELD_DEFINITION
        type Query { thing: Thing! things: [Thing!]! page(first: Int): ThingConnection! none: Thing
          drawn(rounds: Int, seeds: [Int!]): Thing! @cost(objects: 10, per: "rounds") }
        type Thing { name: String! words: [String!]! thing: Thing! things: [Thing!]! few: [Thing!]! some(first: Int): [Thing!]!
          page(first: Int): ThingConnection! }
        type ThingConnection { edges: [ThingEdge!]! totalCount: Int! }
        type ThingEdge { node: Thing! }
        """;

    private final AtomicInteger read = new AtomicInteger();
    private final PlainFields fields = new PlainFields()
            .add("Thing", "name", thing -> "a thing")
            .add("Thing", "thing", thing -> read())
            .add("Thing", "things", thing -> things())
            .add("Thing", "few", thing -> List.of(read()));

    private Object read() {
        read.incrementAndGet();
        return "";
    }

    private List<Object> things() {
        return Collections.nCopies(100, read());
    }

    private ExecutionResult ask(String question, Map<String, Object> variables, Deadline deadline, PlainFields plain) {
        return ask(question, variables, deadline, plain, Reader.LOCAL);
    }

    private ExecutionResult ask(
            String question, Map<String, Object> variables, Deadline deadline, PlainFields plain, Reader reader) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetchers(Map.of(
                                "thing", field -> read(),
                                "things", field -> things(),
                                "page", field -> "",
                                "drawn", field -> read())))
                .type(
                        "Thing",
                        type -> type.dataFetchers(Map.of(
                                "name", field -> "a thing",
                                "words", field -> List.of("x".repeat(1 << 20)),
                                "thing", field -> read(),
                                "things", field -> things(),
                                "few", field -> List.of(read()),
                                "some", field -> things(),
                                "page", field -> "")))
                .type(
                        "ThingConnection",
                        type -> type.dataFetchers(Map.of("edges", field -> List.of(""), "totalCount", field -> 1)))
                .type("ThingEdge", type -> type.dataFetchers(Map.of("node", field -> read())))
                .build();
        var lengths = new Lengths().add("Thing", "few", request -> 1.5);
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
                .instrumentation(new BoundedQuestions(
                        TestTexts.ALL, lengths, new Allowance(POINTS, 10, 10), mock(ReadsOfPersons.class)))
                .preparsedDocumentProvider(new KnownDocuments())
                .queryExecutionStrategy(new PlainReading(plain, new SimpleDataFetcherExceptionHandler()))
                .build()
                .execute(ExecutionInput.newExecutionInput(question)
                        .variables(variables)
                        .locale(Locale.ENGLISH)
                        .graphQLContext(Map.of("deadline", deadline, Reader.ATTRIBUTE, reader))
                        .build());
    }

    private ExecutionResult ask(String question) {
        return ask(question, Map.of(), Deadline.NEVER, fields);
    }

    private static String refusal(ExecutionResult answer) {
        assertThat(answer.getErrors()).hasSize(1);
        assertThat(answer.<Object>getData()).isNull();
        GraphQLError error = answer.getErrors().getFirst();
        return error.getExtensions() + " " + error.getMessage().replaceFirst(";.*", "");
    }

    private static String nested(String field, int times, String inside) {
        return ("{" + field).repeat(times) + "{" + inside + "}" + "}".repeat(times);
    }

    private void holds(String lastAllowed, String firstRefused, String refusal) {
        assertThat(ask(lastAllowed).getErrors()).isEmpty();
        int before = read.get();
        assertThat(refusal(ask(firstRefused))).isEqualTo(refusal);
        assertThat(read).as("things read for what was refused").hasValue(before);
    }

    @Test
    void holdsTheDepth() {
        holds(
                nested("thing", 11, "name"),
                nested("thing", 12, "name"),
                "{code=TOO_LARGE, depth=13, limit=12} This question is 13 fields deep");
    }

    @Test
    void holdsTheDepthThroughFragments() {
        String deep = "fragment F on Thing { thing { thing { thing { thing { thing { name } } } } } }";
        holds(
                nested("thing", 6, "...F") + deep,
                nested("thing", 7, "...F") + deep,
                "{code=TOO_LARGE, depth=13, limit=12} This question is 13 fields deep");
    }

    @Test
    void lets20DeepAskAboutTheSchema() {
        String type = nested("ofType", 17, "name");
        assertThat(ask(IntrospectionQuery.INTROSPECTION_QUERY).getErrors()).isEmpty();
        holds(
                "{ __type(name: \"Thing\") " + type.replaceFirst("ofType", "x:ofType") + " }",
                "{ __type(name: \"Thing\") { ofType { ofType " + type + " } } }",
                "{code=TOO_LARGE, depth=21, limit=20} This question is 21 fields deep");
    }

    @Test
    void holdsTheNumberOfFields() {
        holds(
                "{ thing { " + "name ".repeat(599) + "} }",
                "{ thing { " + "name ".repeat(600) + "} }",
                "{code=TOO_LARGE, height=601, limit=600} This question has 601 fields, those of fragments included");
    }

    @Test
    void countsFragmentsThatDoubleWithoutFollowingThemAll() {
        StringBuilder doubling = new StringBuilder("{ thing { ...F0 } } fragment F60 on Thing { name }");
        for (int i = 0; i < 60; i++) {
            doubling.append(" fragment F%d on Thing { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        }
        assertThat(refusal(ask(doubling.toString()))).startsWith("{code=TOO_LARGE, height=2147483647, limit=600}");
    }

    @Test
    void leavesFragmentsInCirclesToValidation() {
        var answer = ask("{ thing { ...F } } fragment F on Thing { name ...F }");
        assertThat(answer.getErrors())
                .singleElement()
                .extracting(GraphQLError::getExtensions, map -> map)
                .isNotNull();
    }

    private static String fields(int count, String field) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append(field.formatted(i)).append(' ');
        }
        return fields.toString();
    }

    @Test
    void holdsTheAliases() {
        holds(
                "{ thing { " + fields(30, "a%d: name") + "} }",
                "{ thing { " + fields(31, "a%d: name") + "} }",
                "{code=TOO_LARGE, aliases=31, limit=30} This question gives 31 fields another name (alias)");
    }

    @Test
    void holdsTheFieldsOfTheOperation() {
        holds(
                "{ " + fields(20, "a%d: thing { name }") + "}",
                "{ " + fields(21, "a%d: thing { name }") + "}",
                "{code=TOO_LARGE, rootFields=21, limit=20} This question asks for 21 things at once");
    }

    @Test
    void holdsTheDirectives() {
        holds(
                "{ thing { " + "name @include(if: true) ".repeat(50) + "} }",
                "{ thing { " + "name @include(if: true) ".repeat(51) + "} }",
                "{code=TOO_LARGE, directives=51, limit=50} This question has 51 directives (@…)");
    }

    @Test
    void holdsTheWords() {
        holds(
                "{ drawn(seeds: [" + "1 ".repeat(4_988) + "]) { name } }",
                "{ drawn(seeds: [" + "1 ".repeat(4_989) + "]) { name } }",
                "{code=TOO_LARGE} This question is too long: 5,000 words and signs is the most. Ask in several"
                        + " questions.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ thing { name } }                                                  | 1",
                "{ things { name thing { name } } }                                  | 20",
                "{ things { few { few { name } } } }                                 | 48",
                "{ page(first: 7) { totalCount edges { node { name few { name } } } } } | 18",
                "query ($n: Int = 4) { page(first: $n) { ...P } } fragment P on ThingConnection { edges { node { name"
                        + " } } } | 4",
                "{ thing { ... on Thing { some(first: 3) { name } name @skip(if: true) things @skip(if: true) { name }"
                        + " } } } | 4",
                "{ drawn(rounds: 999) { name } }                                     | 101",
                "{ __schema { types { fields { name } } } }                          | 0"
            })
    void countsTheThingsOfTheAnswer(String question, int cost) {
        assertThat(ask(question).getExtensions()).isEqualTo(Map.of("cost", Map.of("asked", cost, "limit", 10_000)));
    }

    static Stream<Arguments> whoMayAskHowMuch() {
        return Stream.of(
                Arguments.of(new Reader("viewer", Role.VIEWER), 1_000),
                Arguments.of(new Reader("editor", Role.EDITOR), 1_000),
                Arguments.of(new Reader("steward", Role.STEWARD), 10_000),
                Arguments.of(new Reader("admin", Role.ADMIN), 10_000),
                Arguments.of(new Reader("a report", Role.VIEWER, Reader.Kind.PROGRAM), 10_000),
                Arguments.of(Reader.LOCAL, 10_000));
    }

    @ParameterizedTest
    @MethodSource("whoMayAskHowMuch")
    void holdsTheCostToWhoAsks(Reader reader, int limit) {
        String page = "query ($n: Int!) { page(first: $n) { edges { node { name } } } }";
        ExecutionResult allowed = ask(page, Map.of("n", limit), Deadline.NEVER, fields, reader);
        assertThat(allowed.getErrors()).isEmpty();
        Map<?, ?> told = new HashMap<>((Map<?, ?>) allowed.getExtensions().get("cost"));
        Object left = told.remove("left");
        assertThat(told).isEqualTo(Map.of("asked", limit, "limit", limit));
        if (reader.equals(Reader.LOCAL)) {
            assertThat(left).isNull();
        } else {
            // some come back meanwhile
            assertThat((long) Objects.requireNonNull(left)).isBetween((long) POINTS - limit, (long) POINTS - 1);
        }
        int before = read.get();
        ExecutionResult refused = ask(page, Map.of("n", limit + 1), Deadline.NEVER, fields, reader);
        assertThat(refusal(refused))
                .isEqualTo(String.format(
                        Locale.ENGLISH,
                        "{code=TOO_LARGE, cost=%d, limit=%d} The answer to this question would have about %,d things",
                        limit + 1,
                        limit,
                        limit + 1));
        assertThat(read).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsTheCostWhileItReads(boolean plain) {
        PlainFields known = plain ? fields : new PlainFields();
        ExecutionResult answer = ask("{ things { things { things { name } } } }", Map.of(), Deadline.NEVER, known);
        assertThat(refusal(answer))
                .startsWith("{code=TOO_LARGE, cost=10001, limit=10000} The answer to this question has more than 10,000"
                        + " things.");
        assertThat(read.get()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsTheDeadlineWhileItReads(boolean plain) {
        PlainFields known = plain ? fields : new PlainFields();
        Deadline passed = Deadline.in(Duration.ZERO);
        assertThat(refusal(ask("{ things { things { name } } }", Map.of(), passed, known)))
                .isEqualTo("{code=TIMEOUT} The answer was not ready in time. Ask for shorter lists (first), or fewer"
                        + " lists within lists.");
    }

    @Test
    void holdsTheSizeOfTheAnswer() {
        assertThat(ask("{ thing { " + fields(29, "a%d: words") + "} }").getErrors())
                .isEmpty();
        assertThat(refusal(ask("{ things { words } }")))
                .isEqualTo("{code=TOO_LARGE} The answer to this question is larger than 32 MB. Ask for shorter lists"
                        + " (first), or fewer fields.");
    }
}
