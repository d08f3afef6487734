package nl.kleurplaat.editing;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Tells all that is wrong with edits: an error for each place in the input. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditErrors extends DataFetcherExceptionResolverAdapter {

    private final Texts texts;

    EditErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable List<GraphQLError> resolveToMultipleErrors(Throwable failure, DataFetchingEnvironment field) {
        return failure instanceof EditsRefused refused
                ? refused.errors().stream().map(error -> error(error, field)).toList()
                : null;
    }

    private GraphQLError error(EditError error, DataFetchingEnvironment field) {
        Map<String, Object> extensions = new HashMap<>(error.details());
        extensions.put("code", error.code().name());
        extensions.put("inputPath", error.path());
        String sentence =
                texts.text(field.getLocale(), error.text(), error.arguments().toArray());
        return GraphqlErrorBuilder.newError(field)
                .errorType(
                        switch (error.code()) {
                            case NOT_FOUND -> ErrorType.NOT_FOUND;
                            case FORBIDDEN -> ErrorType.FORBIDDEN;
                            default -> ErrorType.BAD_REQUEST;
                        })
                .message("%s", texts.text(field.getLocale(), "editing.at", error.path(), sentence))
                .extensions(extensions)
                .build();
    }
}
