package nl.kleurplaat.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of a table whose rows become nodes, as they follow from its columns: properties by their names, and
 * relationships of the types that the columns name, with a position where there may be several. Names of labels, types and
 * properties come from the definition of the table, values only as parameters.
 *
 * <p>What belongs to a thing goes with it: the things whose {@link Trait#OWNED owned} columns point at it, and theirs.
 */
final class TypeStatements {

    private final Type table;
    private final String find;

    private TypeStatements(Type table) {
        this.table = table;
        this.find = matched("n", table.label(), "row.key");
    }

    /** By name: read, exists, keys, count, along, new, changed, remove; of each column of relationships also its own and {@code -clear}. */
    static Map<String, String> of(Type table) {
        return new TypeStatements(table).all();
    }

    private Map<String, String> all() {
        String label = table.label();
        String byKey = "UNWIND $keys AS key\n" + matched("n", label, "key");
        var all = new HashMap<String, String>();
        all.put("read", byKey + "RETURN key" + states());
        all.put("exists", byKey + "RETURN key");
        all.put("keys", "MATCH (n:" + label + ") RETURN n.key AS key");
        all.put("count", "MATCH (n:" + label + ") RETURN count(n) AS count");
        all.put("along", byKey + "RETURN key, " + name() + " AS name, {" + along() + "} AS along");
        all.put("new", create());
        all.put(
                "changed",
                "UNWIND $rows AS row\n" + find + "SET n += row.set\n"
                        + "FOREACH (ignored IN CASE WHEN n.createdIn = $import OR n.changedIn ="
                        + " $import THEN [] ELSE [1] END |\n"
                        + "  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import,"
                        + " n.changedAt = $at)\n"
                        + "RETURN count(n) AS count");
        all.put("remove", remove(byKey));
        for (Field column : table.fields()) {
            if (column.type().related() && !column.is(Trait.IDENTIFYING)) {
                relate(all, column);
            }
        }
        return all;
    }

    private void relate(Map<String, String> all, Field column) {
        String to = label(column);
        String each = "UNWIND $rows AS row\n" + find;
        all.put(
                column.column() + "-clear",
                each + "MATCH (n)-[old:" + column.relation() + "]->(:" + to + ")\nDELETE old");
        all.put(
                column.column(),
                each
                        + "UNWIND range(0, size(row.to) - 1) AS position\n"
                        + matched("to", to, "row.to[position]")
                        + "CREATE (n)-[:" + column.relation() + " {position: position}]->(to)");
    }

    /** What the columns hold, those of the key left out. */
    private String states() {
        return table.fields().stream()
                .filter(column -> !column.is(Trait.IDENTIFYING))
                .map(column -> ", " + state(column) + " AS " + column.column())
                .collect(Collectors.joining());
    }

    private static String state(Field column) {
        if (!column.type().related()) {
            return "n." + column.property();
        }
        String to = "(n)-[p:" + column.relation() + "]->(x:" + label(column) + ")";
        return column.type().several()
                ? "COLLECT { MATCH " + to + " RETURN x.key ORDER BY p.position, x.key }"
                : "head([" + to + " | x.key])";
    }

    private String create() {
        String node = "CREATE (n:" + table.label()
                + " {key: row.key, version: 1, createdIn: $import, createdAt: $at})\n" + "SET n += row.set\n";
        var statement = new StringBuilder("UNWIND $rows AS row\n").append(node);
        // a part of the key that may be absent comes last: where it is, nothing follows any more
        List<Field> parts = new ArrayList<>();
        table.fields().stream()
                .filter(c -> c.is(Trait.IDENTIFYING) && c.type().reference() && c.is(Trait.REQUIRED))
                .forEach(parts::add);
        table.fields().stream()
                .filter(c -> c.is(Trait.IDENTIFYING) && c.type().reference() && !c.is(Trait.REQUIRED))
                .forEach(parts::add);
        for (Field part : parts) {
            statement
                    .append("WITH n, row\n")
                    .append(matched("to", label(part), "row." + part.column()))
                    .append("CREATE (n)-[:" + part.relation() + " {position: 0}]->(to)\n");
        }
        return statement.toString();
    }

    /** What a person calls it: its first required text. */
    private String name() {
        return table.fields().stream()
                .filter(column ->
                        column.is(Trait.REQUIRED) && column.type() == FieldType.TEXT && !column.is(Trait.PERSONAL))
                .map(column -> "n." + column.property())
                .findFirst()
                .orElse("null");
    }

    private String remove(String byKey) {
        String owned = owned(table);
        return owned.isEmpty()
                ? byKey + "DETACH DELETE n"
                : byKey + "MATCH (n) (()<-[:" + owned + "]-()){0,5} (gone)\nWITH DISTINCT gone\nDETACH DELETE gone";
    }

    private String along() {
        var counts = new ArrayList<String>();
        along(table, "(n)", counts);
        return String.join(", ", counts);
    }

    private static void along(Type of, String path, List<String> counts) {
        for (Type other : Types.ALL) {
            for (Field column : other.fields()) {
                if (column.is(Trait.OWNED) && column.target().equals(of.name())) {
                    String to = path + "<-[:" + column.relation() + "]-(";
                    counts.add(other.name() + ": COUNT { " + to + ":" + other.label() + ") }");
                    along(other, to + ":" + other.label() + ")", counts);
                }
            }
        }
    }

    /** The types of the relationships by which things belong to a thing of a table, and further ones to these. */
    private static String owned(Type of) {
        return Types.ALL.stream()
                .flatMap(other -> other.fields().stream()
                        .filter(column ->
                                column.is(Trait.OWNED) && column.target().equals(of.name()))
                        .flatMap(column -> {
                            String further = owned(other);
                            return further.isEmpty()
                                    ? Stream.of(column.relation())
                                    : Stream.of(column.relation(), further);
                        }))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static String label(Field column) {
        return switch (column.type()) {
            case DOMAINS -> "Domain";
            case REGION -> "Region";
            default -> Types.named(column.target()).label();
        };
    }

    private static String matched(String variable, String label, String key) {
        return "MATCH (" + variable + ":" + label + " {key: " + key + "})\nUSING INDEX SEEK " + variable + ":" + label
                + "(key)\n";
    }
}
