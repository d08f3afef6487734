package nl.kleurplaat.answering;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long the lists are that do not page, where that is known; the cost of a question is estimated by it. */
public final class Lengths {

    /** What is taken for a list that nothing is known of. */
    private static final double USUAL = 10;

    private final Map<String, ToDoubleFunction<GraphQLContext>> known = new HashMap<>();

    /** @param length at the state of the data that the request sees; of the lists of many things, their mean */
    public Lengths add(String type, String field, ToDoubleFunction<GraphQLContext> length) {
        known.put(type + "." + field, length);
        return this;
    }

    double of(String type, String field, GraphQLContext request) {
        return known.getOrDefault(type + "." + field, any -> USUAL).applyAsDouble(request);
    }
}
