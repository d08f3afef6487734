package nl.kleurplaat.answering;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
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

    private final GraphQLSchema schema;
    private final Role has;
    private final boolean limited;

    private RequiredRole(GraphQLSchema schema, Reader reader) {
        this.schema = schema;
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
        return FieldSearch.first(asked, new RequiredRole(asked.getGraphQLSchema(), reader)::of);
    }

    private @Nullable Lacking of(Field field, GraphQLFieldsContainer type) {
        Role takes = FieldSearch.places(schema, type)
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
        return null;
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
