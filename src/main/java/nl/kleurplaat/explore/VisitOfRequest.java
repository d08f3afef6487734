package nl.kleurplaat.explore;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.results.Visit;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controllers the visit that their request is, as it is at that moment: after a mutation with its snapshot. */
@Component
class VisitOfRequest implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(MethodParameter parameter, DataFetchingEnvironment field) {
        GraphQLContext context = field.getGraphQlContext();
        return new Visit(
                context.get("snapshot"),
                context.get("today"),
                context.get("deadline"),
                context.<Reader>get(Reader.ATTRIBUTE).limits());
    }
}
