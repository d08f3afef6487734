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
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the fields of a validated operation, from its root, for the first of which something is to be said. What is
 * skipped counts too; introspection does not. Each fragment is looked through once: O(n) in the text.
 *
 * @param <T> what is said of a field
 */
final class FieldSearch<T> {

    private final ExecutionContext asked;
    private final GraphQLSchema schema;
    private final BiFunction<Field, GraphQLFieldsContainer, @Nullable T> says;
    private final Set<String> seen = new HashSet<>();

    private FieldSearch(ExecutionContext asked, BiFunction<Field, GraphQLFieldsContainer, @Nullable T> says) {
        this.asked = asked;
        this.schema = asked.getGraphQLSchema();
        this.says = says;
    }

    /**
     * The first thing that is said.
     *
     * @param says of a field and the type that has it; null: nothing
     * @return null where nothing is said of any
     */
    static <T> @Nullable T first(ExecutionContext asked, BiFunction<Field, GraphQLFieldsContainer, @Nullable T> says) {
        var operation = asked.getOperationDefinition();
        GraphQLSchema schema = asked.getGraphQLSchema();
        GraphQLObjectType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new FieldSearch<>(asked, says).in(operation.getSelectionSet(), root);
    }

    private @Nullable T in(SelectionSet selections, GraphQLCompositeType type) {
        for (Selection<?> selection : selections.getSelections()) {
            T found = switch (selection) {
                case Field field -> of(field, type);
                case InlineFragment inline -> in(inline.getSelectionSet(), type(inline.getTypeCondition(), type));
                case FragmentSpread spread -> in(spread, type);
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable T in(FragmentSpread spread, GraphQLCompositeType type) {
        FragmentDefinition fragment =
                Objects.requireNonNull(asked.getFragmentsByName().get(spread.getName()));
        return seen.add(spread.getName())
                ? in(fragment.getSelectionSet(), type(fragment.getTypeCondition(), type))
                : null;
    }

    private GraphQLCompositeType type(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition == null
                ? otherwise
                : (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
    }

    private @Nullable T of(Field field, GraphQLCompositeType type) {
        if (field.getName().startsWith("__")) {
            return null;
        }
        GraphQLFieldsContainer place = (GraphQLFieldsContainer) type;
        T said = says.apply(field, place);
        return said == null
                        && field.getSelectionSet() != null
                        && GraphQLTypeUtil.unwrapAll(Introspection.getFieldDefinition(schema, place, field.getName())
                                        .getType())
                                instanceof GraphQLCompositeType things
                ? in(field.getSelectionSet(), things)
                : said;
    }

    /** Where a field of a type may be: there and, of an interface, in every type that it may be of. */
    static Stream<GraphQLFieldsContainer> places(GraphQLSchema schema, GraphQLFieldsContainer type) {
        return type instanceof GraphQLInterfaceType all
                ? Stream.concat(Stream.of(type), schema.getImplementations(all).stream())
                : Stream.of(type);
    }
}
