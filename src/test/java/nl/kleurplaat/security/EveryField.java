package nl.kleurplaat.security;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions that together ask every field of the schema that a question can reach without an id, of every field that leads to its type. */
final class EveryField {

    private final GraphQLSchema schema;
    private final BiFunction<GraphQLFieldDefinition, GraphQLArgument, @Nullable String> known;
    private final Map<GraphQLObjectType, UnaryOperator<String>> ways = new LinkedHashMap<>();
    private final Deque<GraphQLObjectType> open = new ArrayDeque<>();

    /** By the field that it asks last. */
    private final Map<String, String> questions = new LinkedHashMap<>();

    /** @param known the value of an argument of a field, as it is written; null where anything that fits will do, or nothing */
    EveryField(GraphQLSchema schema, BiFunction<GraphQLFieldDefinition, GraphQLArgument, @Nullable String> known) {
        this.schema = schema;
        this.known = known;
    }

    Map<String, String> questions() {
        GraphQLObjectType root = schema.getQueryType();
        ways.put(root, inner -> "{ " + inner + " }");
        open.add(root);
        questions.put("Query", "{ " + leaves(root) + " }");
        while (!open.isEmpty()) {
            GraphQLObjectType type = open.remove();
            UnaryOperator<String> way = Objects.requireNonNull(ways.get(type));
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType below
                        && field.getArguments().stream().noneMatch(EveryField::isId)) {
                    for (GraphQLObjectType of : objects(below)) {
                        String on = of.equals(below) ? "%s" : "... on " + of.getName() + " { %s }";
                        UnaryOperator<String> further =
                                inner -> way.apply(call(field) + " { " + on.formatted(inner) + " }");
                        if (ways.putIfAbsent(of, further) == null) {
                            open.add(of);
                        }
                        questions.put(
                                type.getName() + "." + field.getName() + "." + of.getName(), further.apply(leaves(of)));
                    }
                }
            }
        }
        return questions;
    }

    private static boolean isId(GraphQLArgument argument) {
        return GraphQLTypeUtil.unwrapAll(argument.getType()).getName().equals("ID");
    }

    private List<GraphQLObjectType> objects(GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLInterfaceType any -> schema.getImplementations(any);
            case GraphQLUnionType any ->
                any.getTypes().stream().map(it -> (GraphQLObjectType) it).toList();
            default -> List.of((GraphQLObjectType) type);
        };
    }

    private String leaves(GraphQLObjectType type) {
        List<String> leaves = new ArrayList<>(List.of("__typename"));
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType)) {
                leaves.add(call(field));
            }
        }
        return String.join(" ", leaves);
    }

    private String call(GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .map(argument -> {
                    String value = known.apply(field, argument);
                    if (value == null
                            && GraphQLTypeUtil.isNonNull(argument.getType())
                            && !argument.hasSetDefaultValue()) {
                        value = value(argument.getType());
                    }
                    return value == null ? "" : argument.getName() + ": " + value;
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    private static String value(GraphQLInputType type) {
        if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
            return "[" + value((GraphQLInputType) GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(type))) + "]";
        }
        GraphQLNamedType of = GraphQLTypeUtil.unwrapAll(type);
        return switch (of) {
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                        .map(field -> field.getName() + ": " + value(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default ->
                switch (of.getName()) {
                    case "Int", "Float" -> "2";
                    case "Boolean" -> "true";
                    case "Date" -> "\"2025-01-01\"";
                    default -> "\"unknown\"";
                };
        };
    }
}
