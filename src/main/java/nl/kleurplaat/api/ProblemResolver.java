package nl.kleurplaat.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Turns whatever goes wrong in answering a field into an error with a code and a text; nothing of the inside shows. */
@Component
class ProblemResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

    private final Texts texts;
    private final QuestionErrors errors;

    ProblemResolver(Texts texts, QuestionErrors errors) {
        this.texts = texts;
        this.errors = errors;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        if (failure instanceof Problem problem) {
            return error(field, problem.code(), texts.text(field.getLocale(), problem));
        }
        // some arguments are only checked when their field is reached, such as what a @oneOf input holds
        if (failure instanceof GraphQLError about && about.getErrorType() == graphql.ErrorType.ValidationError) {
            return error(field, ProblemCode.BAD_INPUT, errors.sentence(about.getMessage(), field.getLocale()));
        }
        if (DatabaseAway.is(failure)) {
            Problem away = DatabaseAway.problem();
            return error(field, away.code(), texts.text(field.getLocale(), away));
        }
        String number = UUID.randomUUID().toString();
        log.error(
                "Field {} failed; the error {} was answered",
                field.getExecutionStepInfo().getPath(),
                number,
                failure);
        return error(field, ProblemCode.INTERNAL, texts.text(field.getLocale(), "api.internal", number));
    }

    private static GraphQLError error(DataFetchingEnvironment field, ProblemCode code, String message) {
        return GraphqlErrorBuilder.newError(field)
                .errorType(type(code))
                .message("%s", message)
                .extensions(Map.of("code", code.name()))
                .build();
    }

    private static ErrorType type(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> ErrorType.NOT_FOUND;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
            case INTERNAL, TIMEOUT -> ErrorType.INTERNAL_ERROR;
            default -> ErrorType.BAD_REQUEST;
        };
    }
}
