package nl.kleurplaat.api;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Answers a question that is refused before it is read: one error, in the language of who asks. */
public final class RefusedAnswer {

    private RefusedAnswer() {}

    /** @param text the key of the sentence */
    public static WebGraphQlResponse to(WebGraphQlRequest request, Texts texts, ProblemCode code, String text) {
        Locale language = request.getLocale() == null ? Texts.DUTCH : request.getLocale();
        var result = ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("%s", texts.text(language, text))
                        .extensions(Map.of("code", code.name()))
                        .build())
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
