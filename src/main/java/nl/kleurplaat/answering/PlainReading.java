package nl.kleurplaat.answering;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import java.util.Optional;

/**
 * Executes queries as graphql-java does, but reads what is below an object in one go where all that is asked of it is
 * {@linkplain PlainFields plain}: of such fields, which are most of a large answer, nothing has to be waited for, wrapped
 * or told to anyone. Whatever goes wrong on the way is left to graphql-java, which does the same the long way and makes
 * the error.
 */
final class PlainReading extends AsyncExecutionStrategy {

    /** Bytes of a value that is kept for itself, with its place in the answer and its share of the object that it is of. */
    private static final int AROUND_A_VALUE = 200;

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
                } catch (Refusal e) {
                    throw e;
                } catch (RuntimeException e) {
                    return super.completeValueForObject(context, parameters, type, source);
                }
            }
        }
        budget(context).object(Cost.isPartOfPage(type.getName()) ? 0 : 1);
        return super.completeValueForObject(context, parameters, type, source);
    }

    @Override
    protected Object completeValueForScalar(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLScalarType type, Object value) {
        Object completed = super.completeValueForScalar(context, parameters, type, value);
        budget(context)
                .text(
                        parameters.getField().getResultKey().length()
                                + (completed instanceof String text ? text.length() : 0),
                        AROUND_A_VALUE);
        return completed;
    }

    private static Budget budget(ExecutionContext context) {
        return context.getGraphQLContext().get(Budget.class);
    }
}
