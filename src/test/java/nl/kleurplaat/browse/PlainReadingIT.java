package nl.kleurplaat.browse;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import java.time.LocalDate;
import java.util.Map;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.snapshot.Snapshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

/** The short way answers as the long way does: the same question asked of both. */
@Neo4jTest
class PlainReadingIT {

    private static final String QUESTION = """
        query ($day: Date = "2026-01-01") {
          organisations(first: 30, orderBy: KIND) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { ...O parent { ...O }
              parts(first: 2, orderBy: REGION, direction: DESCENDING, asOf: $day) { totalCount edges { node { key } } }
              collaborations(first: 3, orderBy: START, direction: DESCENDING, asOf: $day) {
                totalCount pageInfo { hasNextPage endCursor }
                edges { node { ...C all: participations { key } participations(asOf: $day) {
                  __typename key role from until version organisation { ...O } collaboration { key } } } } } } } }
          collaborations(last: 5) { edges { node { ...C } } }
          regions { id key name }
          domains { id key name nl: name(language: NL) en: name(language: EN) colour version broader { key } }
        }
        fragment O on Organisation { id key name kind region website expertise from until version primaryDomain { key }
          domains { key name colour } }
        fragment C on Collaboration { id key name kind start end region goal conversation setting version
          domains { name broader { name } } }
        """;

    private static final String MISTAKE =
            "{ organisations(first: 1) { edges { node { name collaborations { totalCount } } } } }";

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    GraphQlSource source;

    @Autowired
    Snapshots snapshots;

    private ExecutionResult ask(GraphQL way, String question) {
        return way.execute(ExecutionInput.newExecutionInput(question)
                .graphQLContext(Map.of(
                        "reader",
                        Reader.LOCAL,
                        "snapshot",
                        snapshots.current(Reader.LOCAL),
                        "today",
                        LocalDate.of(2026, 1, 1)))
                .build());
    }

    @Test
    void theShortWayAnswersAsTheLongOne() {
        new Api(port).importSample();
        GraphQL longWay = source.graphQl().transform(it -> it.queryExecutionStrategy(new AsyncExecutionStrategy()));

        ExecutionResult answer = ask(source.graphQl(), QUESTION);

        assertThat(answer.getErrors()).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsBytes(answer.toSpecification()))
                        .toPrettyString())
                .isEqualTo(JSON.readTree(
                                JSON.writeValueAsString(ask(longWay, QUESTION).toSpecification()))
                        .toPrettyString());
    }

    @Test
    void theLongWayMakesTheErrors() {
        Api api = new Api(port);
        api.importSample();
        assertThat(api.error(MISTAKE)).startsWith("BAD_INPUT: Geef aan hoeveel");
    }
}
