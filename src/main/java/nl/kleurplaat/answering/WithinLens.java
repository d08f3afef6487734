package nl.kleurplaat.answering;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
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

    private final ExecutionContext asked;
    private final GraphQLSchema schema;
    private final Set<String> seen = new HashSet<>();

    private WithinLens(ExecutionContext asked) {
        this.asked = asked;
        this.schema = asked.getGraphQLSchema();
    }

    /** The first field that looks further; null where none does. */
    static @Nullable String further(ExecutionContext asked) {
        var operation = asked.getOperationDefinition();
        GraphQLSchema schema = asked.getGraphQLSchema();
        GraphQLObjectType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new WithinLens(asked).further(operation.getSelectionSet(), root);
    }

    private @Nullable String further(SelectionSet selections, GraphQLCompositeType type) {
        for (Selection<?> selection : selections.getSelections()) {
            String further = switch (selection) {
                case Field field -> further(field, type);
                case InlineFragment inline -> further(inline.getSelectionSet(), type(inline.getTypeCondition(), type));
                case FragmentSpread spread -> further(spread, type);
                default -> null;
            };
            if (further != null) {
                return further;
            }
        }
        return null;
    }

    private @Nullable String further(FragmentSpread spread, GraphQLCompositeType type) {
        FragmentDefinition fragment =
                Objects.requireNonNull(asked.getFragmentsByName().get(spread.getName()));
        return seen.add(spread.getName())
                ? further(fragment.getSelectionSet(), type(fragment.getTypeCondition(), type))
                : null;
    }

    private GraphQLCompositeType type(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition == null
                ? otherwise
                : (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
    }

    private @Nullable String further(Field field, GraphQLCompositeType type) {
        if (field.getName().startsWith("__")) {
            return null;
        }
        GraphQLFieldDefinition definition =
                Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) type, field.getName());
        boolean leaves = field.getSelectionSet() != null;
        boolean within = isRoot(type)
                ? looksThroughLens(definition)
                : !(leaves && isThing(type))
                        && field.getArguments().stream().noneMatch(it -> isElsewhere(definition, it.getName()));
        if (!within) {
            return field.getName();
        }
        return leaves && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType things
                ? further(field.getSelectionSet(), things)
                : null;
    }

    private boolean isRoot(GraphQLCompositeType type) {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .anyMatch(Predicate.isEqual(type));
    }

    private static boolean looksThroughLens(GraphQLFieldDefinition field) {
        GraphQLArgument lens = field.getArgument("lens");
        return lens != null && named(lens).equals("Lens");
    }

    private static boolean isThing(GraphQLCompositeType type) {
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
