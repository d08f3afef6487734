package nl.kleurplaat.types;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Of the things whose keys are in {@code $keys}, with their key and version, in any order. */
    public String withKeys() {
        return "UNWIND $keys AS wanted\nMATCH " + pattern("{key: wanted}") + "\nUSING INDEX SEEK x:" + type.label()
                + "(key)\n" + columns(columns()) + ", x.key AS key, x.version AS version";
    }

    /**
     * Of at most {@code $first} things, with their key and version, in the order of their lists: those in whose texts, or in
     * the names of what they refer to, the small letters of {@code $text} stand. Nothing that tells who a person is is looked
     * at.
     *
     * @param about they refer to the thing with the key {@code $about} by this field; null: to anything
     */
    public String found(@Nullable Field about) {
        String reference = about == null ? "" : aboutIt(about);
        return "MATCH " + pattern("") + "\nWHERE " + reference + "($text = '' OR " + said() + ")\nWITH *" + order()
                + " LIMIT $first\n" + columns(columns()) + ", x.key AS key, x.version AS version" + order();
    }

    private String pattern(String properties) {
        return type.isNodes()
                ? "(x:" + type.label() + " " + properties + ")"
                : "(" + end(0) + ")-[x:" + type.label() + " " + properties + "]->(" + end(1) + ")";
    }

    private String aboutIt(Field field) {
        return type.between().contains(field.column())
                ? field.column() + ".key = $about AND "
                : "EXISTS { (x)-[:" + field.relation() + "]->(:" + field.label() + " {key: $about}) } AND ";
    }

    private String said() {
        return type.fields().stream()
                .filter(field -> !field.isOfPerson())
                .map(this::said)
                .filter(said -> !said.isEmpty())
                .collect(joining(" OR "));
    }

    private String said(Field field) {
        if (field.type() == FieldType.TEXT) {
            return "toLower(x." + field.property() + ") CONTAINS $text";
        }
        if (!field.type().reference() || Types.named(field.target()).personal()) {
            return "";
        }
        return Types.named(field.target()).fields().stream()
                .filter(name -> name.is(Trait.NAMING))
                .map(name -> type.between().contains(field.column())
                        ? "toLower(" + field.column() + "." + name.property() + ") CONTAINS $text"
                        : "EXISTS { MATCH (x)-[:" + field.relation() + "]->(y:" + field.label() + ") WHERE toLower(y."
                                + name.property() + ") CONTAINS $text }")
                .collect(joining(" OR "));
    }

    /** As the lists of the type; where these have no order of their own, by name. */
    private String order() {
        List<Field> by = type.order().isEmpty()
                ? type.fields().stream().filter(field -> field.is(Trait.NAMING)).toList()
                : type.order();
        String down = type.latestFirst() ? " DESC" : "";
        return by.stream()
                .map(field -> "x." + field.property() + down + ", ")
                .collect(joining("", "\nORDER BY ", "x.key"));
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
