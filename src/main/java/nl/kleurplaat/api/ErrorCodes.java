package nl.kleurplaat.api;

import graphql.GraphQLError;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has the errors that graphql-java makes itself told as a person reads them. */
@Component
class ErrorCodes implements WebGraphQlInterceptor {

    private final QuestionErrors errors;

    ErrorCodes(QuestionErrors errors) {
        this.errors = errors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> {
            List<GraphQLError> made = response.getExecutionResult().getErrors();
            return made.isEmpty()
                    ? response
                    : response.transform(result -> result.errors(
                            errors.told(made, response.getExecutionInput().getLocale())));
        });
    }
}
