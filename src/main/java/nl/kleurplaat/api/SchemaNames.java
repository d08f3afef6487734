package nl.kleurplaat.api;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The names that the schema has, for who wrote one that it has not. */
@Component
class SchemaNames {

    private final ObjectProvider<GraphQlSource> source;

    /** @param source asked for late: the schema is made with what asks here */
    SchemaNames(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /** Of all types that are no part of introspection. */
    List<String> types() {
        return names(schema().getAllTypesAsList()).stream()
                .filter(name -> !name.startsWith("__"))
                .toList();
    }

    /** The fields of a type, or the words of an enum; none where there is no such type or it has none. */
    List<String> in(String type) {
        return switch (schema().getType(type)) {
            case GraphQLFieldsContainer fields -> names(fields.getFieldDefinitions());
            case GraphQLInputObjectType input -> names(input.getFieldDefinitions());
            case GraphQLEnumType words ->
                words.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList();
            case null, default -> List.of();
        };
    }

    /** The arguments of the field at the end of a path of fields; none where the path leads nowhere. */
    List<String> arguments(@Nullable List<String> path) {
        return path == null || path.isEmpty()
                ? List.of()
                : Stream.of(schema().getQueryType(), schema().getMutationType(), schema().getSubscriptionType())
                        .filter(Objects::nonNull)
                        .map(root -> arguments(root, path))
                        .filter(names -> !names.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private static List<String> arguments(GraphQLFieldsContainer root, List<String> path) {
        GraphQLFieldsContainer at = root;
        for (String name : path.subList(0, path.size() - 1)) {
            var field = at.getFieldDefinition(name);
            if (field == null || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer next)) {
                return List.of();
            }
            at = next;
        }
        var last = at.getFieldDefinition(path.getLast());
        return last == null ? List.of() : names(last.getArguments());
    }

    private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
    }

    private GraphQLSchema schema() {
        return source.getObject().schema();
    }
}
