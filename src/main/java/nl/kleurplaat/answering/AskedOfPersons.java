package nl.kleurplaat.answering;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a validated operation asks that may tell of persons by name, as the schema says it of a type, with {@code @personal}.
 * What is skipped counts too. Each fragment is looked through once: O(n) in the text.
 */
final class AskedOfPersons {

    private static final String PERSONAL = "personal";
    private static final String STAKEHOLDER = "Stakeholder";

    private final ExecutionContext asked;
    private final GraphQLSchema schema;
    private final Set<String> roots = new TreeSet<>();
    private boolean personal;
    private @Nullable String person;
    private int things;

    private AskedOfPersons(ExecutionContext asked) {
        this.asked = asked;
        this.schema = asked.getGraphQLSchema();
    }

    /** Looks through it. */
    static AskedOfPersons of(ExecutionContext asked) {
        AskedOfPersons of = new AskedOfPersons(asked);
        FieldSearch.first(asked, (field, type) -> of.look(field, type));
        return of;
    }

    /** Whether it asks anything that may tell of persons. */
    boolean any() {
        return personal;
    }

    /** The fields of its root, by name. */
    List<String> fields() {
        return List.copyOf(roots);
    }

    /** The key of the only stakeholder that it asks for; null where it asks for several or does not say whom. */
    @Nullable
    String person() {
        return things == 1 ? person : null;
    }

    private @Nullable Object look(Field field, GraphQLFieldsContainer type) {
        if (isRoot(type)) {
            roots.add(field.getName());
            things++;
            String key = key(field, type);
            person = key == null ? person : key;
        }
        personal |= FieldSearch.places(schema, type).anyMatch(AskedOfPersons::isMarked);
        return null;
    }

    private boolean isRoot(GraphQLFieldsContainer type) {
        return type.equals(schema.getQueryType())
                || type.equals(schema.getMutationType())
                || type.equals(schema.getSubscriptionType());
    }

    private static boolean isMarked(GraphQLFieldsContainer type) {
        return type instanceof GraphQLObjectType object && object.getAppliedDirective(PERSONAL) != null;
    }

    /** Of the stakeholder that a field of the root asks for. */
    private @Nullable String key(Field field, GraphQLFieldsContainer type) {
        String id = text(field, "id");
        if (id != null) {
            return keyOf(id);
        }
        String of = text(field, "type");
        boolean ofPerson = of == null
                ? GraphQLTypeUtil.unwrapAll(
                                        type.getFieldDefinition(field.getName()).getType())
                                instanceof GraphQLObjectType returned
                        && returned.getName().equals(STAKEHOLDER)
                : of.equals(STAKEHOLDER);
        return ofPerson ? text(field, "key") : null;
    }

    private static @Nullable String keyOf(String id) {
        try {
            GlobalId global = GlobalId.of(id);
            return global.type().equals(STAKEHOLDER) ? global.key() : null;
        } catch (Problem e) {
            // it is refused when it is answered
            return null;
        }
    }

    private @Nullable String text(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                Object value = switch (argument.getValue()) {
                    case StringValue text -> text.getValue();
                    case VariableReference variable ->
                        asked.getCoercedVariables().get(variable.getName());
                    default -> null;
                };
                return value instanceof String text ? text : null;
            }
        }
        return null;
    }
}
