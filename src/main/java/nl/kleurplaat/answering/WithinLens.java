package nl.kleurplaat.answering;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a validated operation of whoever sees through one lens alone to what that lens shows. It begins with fields that look
 * through a lens; what they show has no other day or what-if; and of a thing of the record it tells what it holds, not what it hangs
 * together with, which may lie outside. Each fragment is looked through once: O(n) in the text.
 */
final class WithinLens {

    /** What moves a look elsewhere. */
    private static final Set<String> ELSEWHERE = Set.of("Lens", "Date", "DateTime", "Change");

    private final GraphQLSchema schema;

    private WithinLens(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The first field that looks further; null where none does. */
    static @Nullable String further(ExecutionContext asked) {
        return FieldSearch.first(asked, new WithinLens(asked.getGraphQLSchema())::further);
    }

    private @Nullable String further(Field field, GraphQLFieldsContainer type) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, field.getName());
        boolean within = isRoot(type)
                ? looksThroughLens(definition)
                : !(field.getSelectionSet() != null && isThing(type))
                        && field.getArguments().stream().noneMatch(it -> isElsewhere(definition, it.getName()));
        return within ? null : field.getName();
    }

    private boolean isRoot(GraphQLFieldsContainer type) {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .anyMatch(Predicate.isEqual(type));
    }

    private static boolean looksThroughLens(GraphQLFieldDefinition field) {
        GraphQLArgument lens = field.getArgument("lens");
        return lens != null && named(lens).equals("Lens");
    }

    private static boolean isThing(GraphQLFieldsContainer type) {
        return type.getName().equals("Node")
                || (type instanceof GraphQLImplementingType implementing
                        && implementing.getInterfaces().stream()
                                .anyMatch(it -> it.getName().equals("Node")));
    }

    private static boolean isElsewhere(GraphQLFieldDefinition field, String argument) {
        return ELSEWHERE.contains(named(Objects.requireNonNull(field.getArgument(argument))));
    }

    private static String named(GraphQLArgument argument) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType())).getName();
    }
}
