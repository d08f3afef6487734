package nl.kleurplaat.types;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/**
 * The query that reads the rows of a table as an import takes them, in the order of their keys: each column by its name,
 * several values as a list in their order. The primary domain is not among the columns: it is the first of the domains.
 */
public record RowStatement(Type type) {

    public List<Field> columns() {
        return type.fields().stream()
                .filter(field -> field.type() != FieldType.DOMAIN)
                .toList();
    }

    /** Of all its things. */
    public String all() {
        String columns = columns(columns());
        if (type.isNodes()) {
            return "MATCH (x:" + type.label() + ")\n" + columns + "\nORDER BY x.key";
        }
        String order = Arrays.stream(type.key())
                .mapToObj(i -> "`" + type.field(i).column() + "`")
                .collect(joining(", ", "\nORDER BY ", ""));
        return "MATCH (" + end(0) + ")-[x:" + type.label() + "]->(" + end(1) + ")\n" + columns + order;
    }

    /** Some columns of all its things, in any order, and the key of each after them. */
    public String some(List<Field> columns) {
        return "MATCH (x:" + type.label() + ")\n" + columns(columns) + ", x.key";
    }

    /** The texts that its things have in a column, each once. */
    public String texts(Field field) {
        return "MATCH (x:" + type.label() + ") WHERE x." + field.property() + " IS NOT NULL\nRETURN DISTINCT x."
                + field.property();
    }

    /** The things that have one of {@code $texts} in a column, in any order. */
    public String saying(Field field) {
        return "MATCH (x:" + type.label() + ") WHERE x." + field.property() + " IN $texts\n" + columns(columns());
    }

    private String columns(List<Field> columns) {
        return columns.stream()
                .map(field -> column(field) + " AS `" + field.column() + "`")
                .collect(joining(", ", "RETURN ", ""));
    }

    private String end(int side) {
        Field field = type.field(type.index(type.between().get(side)));
        return field.column() + ":" + field.label();
    }

    private String column(Field field) {
        if (type.between().contains(field.column())) {
            return field.column() + ".key";
        }
        if (field.type() == FieldType.KEY) {
            return "x.key";
        }
        if (!field.type().related()) {
            return "x." + field.property();
        }
        String to = "(x)-[p:" + field.relation() + "]->(y:" + field.label() + ")";
        if (field.type().several()) {
            return "COLLECT { MATCH " + to + " RETURN y.key ORDER BY p.position, y.key }";
        }
        return "head([" + to + " | y." + (field.type() == FieldType.REGION ? "name" : "key") + "])";
    }
}
