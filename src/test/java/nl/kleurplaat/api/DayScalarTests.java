package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.graphql.execution.GraphQlSource;

class DayScalarTests {

    private static final GraphQL API = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse("scalar Date type Query { same(day: Date!): Date }"),
                            RuntimeWiring.newRuntimeWiring()
                                    .scalar(DayScalar.scalar(TestTexts.ALL))
                                    .type("Query", query -> query.dataFetcher("same", e -> e.getArgument("day")))
                                    .build()))
            .build();

    private static final QuestionErrors ERRORS = new QuestionErrors(
            TestTexts.ALL, new SchemaNames(new StaticListableBeanFactory().getBeanProvider(GraphQlSource.class)));

    private static ExecutionResult ask(String query, Map<String, Object> variables, Locale language) {
        return API.execute(ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .locale(language)
                .build());
    }

    @Test
    void aDayIsReadAndWritten() {
        assertThat(ask("{ same(day: \"2024-02-29\") }", Map.of(), Texts.DUTCH).<Object>getData())
                .isEqualTo(Map.of("same", "2024-02-29"));
        assertThat(ask("query($d: Date!) { same(day: $d) }", Map.of("d", "0999-12-31"), Texts.DUTCH)
                        .<Object>getData())
                .isEqualTo(Map.of("same", "0999-12-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-31",
                "2024-06-31",
                "2023-02-29",
                "2024-13-01",
                "21-11-2026",
                "2024-1-1",
                "2024",
                "",
                "2024-01-01T00:00"
            })
    void anotherFormAndADayThatDoesNotExistAreRefused(String day) {
        ExecutionResult literal = ask("{ same(day: \"" + day + "\") }", Map.of(), Texts.DUTCH);
        ExecutionResult variable = ask("query($d: Date!) { same(day: $d) }", Map.of("d", day), Locale.ENGLISH);
        assertThat(ERRORS.told(literal.getErrors(), Texts.DUTCH))
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage())
                        .isEqualTo("`" + day + "` is geen dag. Schrijf een dag die bestaat zo: `2026-11-21`."))
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_INPUT"));
        assertThat(ERRORS.told(variable.getErrors(), Locale.ENGLISH))
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage())
                        .isEqualTo("`" + day + "` is not a day. Write a day that exists like this: `2026-11-21`."));
    }

    @Test
    void aNumberIsNoDay() {
        assertThat(ask("{ same(day: 20240101) }", Map.of(), Texts.DUTCH).getErrors())
                .hasSize(1);
        assertThat(ask("query($d: Date!) { same(day: $d) }", Map.of("d", 5), Texts.DUTCH)
                        .getErrors())
                .hasSize(1);
    }
}
