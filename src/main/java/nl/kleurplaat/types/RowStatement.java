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
        String columns = columns().stream()
                .map(field -> column(field) + " AS `" + field.column() + "`")
                .collect(joining(", ", "RETURN ", ""));
        if (type.isNodes()) {
            return "MATCH (x:" + type.label() + ")\n" + columns + "\nORDER BY x.key";
        }
        String order = Arrays.stream(type.key())
                .mapToObj(i -> "`" + type.field(i).column() + "`")
                .collect(joining(", ", "\nORDER BY ", ""));
        return "MATCH (" + end(0) + ")-[x:" + type.label() + "]->(" + end(1) + ")\n" + columns + order;
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
