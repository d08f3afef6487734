package nl.kleurplaat.api;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import java.util.Optional;

/**
 * Executes queries as graphql-java does, but reads what is below an object in one go where all that is asked of it is
 * {@linkplain PlainFields plain}: of such fields, which are most of a large answer, nothing has to be waited for, wrapped
 * or told to anyone. Whatever goes wrong on the way is left to graphql-java, which does the same the long way and makes
 * the error.
 */
final class PlainReading extends AsyncExecutionStrategy {

    private final PlainFields fields;

    PlainReading(PlainFields fields, DataFetcherExceptionHandler failures) {
        super(failures);
        this.fields = fields;
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object source) {
        if (fields.knows(type.getName()) && !context.hasIncrementalSupport()) {
            PlainPlans plans = context.getGraphQLContext()
                    .computeIfAbsent(PlainPlans.class, none -> new PlainPlans(fields, context));
            Optional<PlainPlans.Plan> plan = plans.of(parameters.getField(), type);
            if (plan.isPresent()) {
                try {
                    return plan.get().read(source);
                } catch (RuntimeException e) {
                    return super.completeValueForObject(context, parameters, type, source);
                }
            }
        }
        return super.completeValueForObject(context, parameters, type, source);
    }
}
