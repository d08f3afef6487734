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
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a validated operation asks that takes a role: as the schema says it of a field or of the type that has it, with
 * {@code @requires}; and whoever is limited to organisations changes only what {@code @own} is said of. Of an interface's field every type counts that it may be of; what is skipped counts too. Each fragment
 * is looked through once: O(n) in the text.
 */
final class RequiredRole {

    private static final String REQUIRES = "requires";
    private static final String OWN = "own";

    private final ExecutionContext asked;
    private final GraphQLSchema schema;
    private final Role has;
    private final boolean limited;
    private final Set<String> seen = new HashSet<>();

    private RequiredRole(ExecutionContext asked, Reader reader) {
        this.asked = asked;
        this.schema = asked.getGraphQLSchema();
        this.has = reader.role();
        this.limited = reader.organisations() != null;
    }

    /**
     * @param field that takes the role
     * @param role null: that of somebody who is not limited to organisations
     */
    record Lacking(String field, @Nullable Role role) {}

    /** The first field that takes a role that somebody does not have; null where there is none. */
    static @Nullable Lacking of(ExecutionContext asked, Reader reader) {
        var operation = asked.getOperationDefinition();
        GraphQLObjectType root = switch (operation.getOperation()) {
            case QUERY -> asked.getGraphQLSchema().getQueryType();
            case MUTATION -> asked.getGraphQLSchema().getMutationType();
            case SUBSCRIPTION -> asked.getGraphQLSchema().getSubscriptionType();
        };
        return new RequiredRole(asked, reader).of(operation.getSelectionSet(), root);
    }

    private @Nullable Lacking of(SelectionSet selections, GraphQLCompositeType type) {
        for (Selection<?> selection : selections.getSelections()) {
            Lacking lacking = switch (selection) {
                case Field field -> of(field, type);
                case InlineFragment inline -> of(inline.getSelectionSet(), type(inline.getTypeCondition(), type));
                case FragmentSpread spread -> of(spread);
                default -> null;
            };
            if (lacking != null) {
                return lacking;
            }
        }
        return null;
    }

    private @Nullable Lacking of(FragmentSpread spread) {
        FragmentDefinition fragment =
                Objects.requireNonNull(asked.getFragmentsByName().get(spread.getName()));
        return seen.add(spread.getName())
                ? of(fragment.getSelectionSet(), (GraphQLCompositeType) Objects.requireNonNull(
                        schema.getType(fragment.getTypeCondition().getName())))
                : null;
    }

    private GraphQLCompositeType type(@Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition == null
                ? otherwise
                : (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
    }

    private @Nullable Lacking of(Field field, GraphQLCompositeType type) {
        if (field.getName().startsWith("__")) {
            return null;
        }
        Role takes = places((GraphQLFieldsContainer) type)
                .map(place -> required(place, field.getName()))
                .max(Role::compareTo)
                .orElse(Role.VIEWER);
        if (!has.includes(takes)) {
            return new Lacking(field.getName(), takes);
        }
        GraphQLObjectType changes = schema.getMutationType();
        if (limited
                && type.getName().equals(changes.getName())
                && takes.includes(Role.EDITOR)
                && changes.getFieldDefinition(field.getName()).getAppliedDirective(OWN) == null) {
            return new Lacking(field.getName(), null);
        }
        GraphQLFieldDefinition definition =
                Introspection.getFieldDefinition(schema, (GraphQLFieldsContainer) type, field.getName());
        return field.getSelectionSet() != null
                        && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType things
                ? of(field.getSelectionSet(), things)
                : null;
    }

    private Stream<GraphQLFieldsContainer> places(GraphQLFieldsContainer type) {
        return type instanceof GraphQLInterfaceType all
                ? Stream.concat(Stream.of(type), schema.getImplementations(all).stream())
                : Stream.of(type);
    }

    private static Role required(GraphQLFieldsContainer type, String field) {
        GraphQLAppliedDirective own = type.getFieldDefinition(field).getAppliedDirective(REQUIRES);
        GraphQLAppliedDirective required =
                own != null || !(type instanceof GraphQLObjectType object) ? own : object.getAppliedDirective(REQUIRES);
        return required == null
                ? Role.VIEWER
                : Role.valueOf(required.getArgument("role").getValue());
    }
}
