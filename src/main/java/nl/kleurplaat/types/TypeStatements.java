package nl.kleurplaat.types;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements of a type whose things are nodes, as they follow from its declaration: properties by their names, and
 * relationships of the types that the fields name, with a position where there may be several. Names of labels, types and
 * properties come from the declaration, values only as parameters.
 */
final class TypeStatements {

    private static final String CHANGED = """
        FOREACH (ignored IN CASE WHEN %1$s.createdIn = $import OR %1$s.changedIn = $import THEN [] ELSE [1] END |
          SET %1$s.version = coalesce(%1$s.version, 0) + 1, %1$s.changedIn = $import, %1$s.changedAt = $at)
        """;

    /** By which a former key hangs on what it leads to. */
    private static final String FORMER = "NOW";

    private final Type type;
    private final Hanging hanging;

    private TypeStatements(Type type) {
        this.type = type;
        this.hanging = Hanging.on(type);
    }

    /**
     * By name: read, versions, keys, count, along, new, changed, touching, remove; of each column of relationships also its own and
     * {@code -clear}.
     */
    static Map<String, String> of(Type type) {
        return new TypeStatements(type).all();
    }

    private Map<String, String> all() {
        String label = type.label();
        String byKey = "UNWIND $keys AS key\n" + matched("n", label, "key");
        String each = "UNWIND $rows AS row\n" + matched("n", label, "row.key");
        var all = new HashMap<String, String>();
        all.put("read", byKey + "RETURN key" + values());
        all.put("versions", byKey + "RETURN key, coalesce(n.version, 0) AS version");
        all.put("keys", "MATCH (n:" + label + ") RETURN n.key AS key");
        all.put("count", "MATCH (n:" + label + ") RETURN count(n) AS count");
        all.put("along", byKey + along());
        all.put("new", create());
        all.put("changed", each + "SET n += row.set\n" + CHANGED.formatted("n") + "RETURN count(n) AS count");
        all.put("touching", byKey + touching());
        all.put("remove", byKey + remove());
        type.fields().stream()
                .filter(field -> field.type().related() && !field.isFixed())
                .forEach(field -> relate(all, each, field));
        return all;
    }

    private static void relate(Map<String, String> all, String each, Field field) {
        all.put(
                field.column() + "-clear",
                each + "MATCH (n)-[old:" + field.relation() + "]->(:" + field.label() + ")\nDELETE old");
        all.put(
                field.column(),
                each + "UNWIND range(0, size(row.to) - 1) AS position\n"
                        + matched("to", field.label(), "row.to[position]") + "CREATE (n)-[:" + field.relation()
                        + (field.type().several() ? " {position: position}" : "") + "]->(to)");
    }

    /** What the fields hold, those of the key left out. */
    private String values() {
        return type.fields().stream()
                .filter(field -> !field.isFixed() && field.type() != FieldType.DOMAIN)
                .map(field -> ", " + value(field) + " AS " + field.column())
                .collect(joining());
    }

    private static String value(Field field) {
        if (!field.type().related()) {
            return "n." + field.property();
        }
        String to = "(n)-[p:" + field.relation() + "]->(x:" + field.label() + ")";
        return field.type().several()
                ? "COLLECT { MATCH " + to + " RETURN x.key ORDER BY p.position, x.key }"
                : "head([" + to + " | x.key])";
    }

    /** A part of the key that may be absent comes last: where it is, nothing follows any more. */
    private String create() {
        var matches = new StringBuilder("UNWIND $rows AS row\n");
        var relations = new StringBuilder();
        var absent = new StringBuilder();
        for (Field part : type.fields()) {
            if (part.isFixed() && part.type().reference()) {
                String to = matched(part.property(), part.label(), "row." + part.column());
                String relation = "(n)-[:" + part.relation() + "]->(" + part.property() + ")";
                if (part.is(Trait.REQUIRED)) {
                    matches.append(to);
                    relations.append(", ").append(relation);
                } else {
                    absent.append("WITH n, row\n")
                            .append(to)
                            .append("CREATE ")
                            .append(relation)
                            .append('\n');
                }
            }
        }
        return matches.append("CREATE (n:" + type.label())
                .append(" {key: row.key, version: 1, createdIn: $import, createdAt: $at})")
                .append(relations)
                .append("\nSET n += row.set\n")
                .append(called())
                .append(absent)
                .toString();
    }

    /** Something has a name: where none has to be given, its key is. */
    private String called() {
        List<Field> naming = naming();
        if (naming.isEmpty() || naming.stream().anyMatch(field -> field.is(Trait.REQUIRED))) {
            return "";
        }
        String first = "n." + naming.getFirst().property();
        return "SET " + first + " = CASE WHEN " + name() + " IS NULL THEN row.key ELSE " + first + " END\n";
    }

    /** What a person calls it. */
    private String name() {
        return Stream.concat(naming().stream().map(field -> "n." + field.property()), Stream.of("null"))
                .collect(joining(", ", "coalesce(", ")"));
    }

    private List<Field> naming() {
        return type.fields().stream().filter(field -> field.is(Trait.NAMING)).toList();
    }

    /** How many things of each label go with a thing, and how many lose a reference to what goes. */
    private String along() {
        String goes = hanging.owning().isEmpty()
                ? "[]"
                : "COLLECT { MATCH (n) " + hanging.path(1) + " (gone) RETURN DISTINCT gone }";
        String loses = hanging.referring().isEmpty()
                ? "[]"
                : "COLLECT { UNWIND [n] + gone AS x MATCH (y)-[:" + String.join("|", hanging.referring())
                        + "]->(x) WHERE NOT y IN [n] + gone\n"
                        + "    WITH labels(y)[0] AS label, count(DISTINCT y) AS count RETURN [label, count] }";
        String relationships = hanging.relationships().stream()
                .map(relation -> " + [['" + relation + "', COUNT { (n)-[:" + relation + "]-() }]]")
                .collect(joining());
        return "WITH key, n, " + goes + " AS gone\n"
                + "RETURN key, " + name() + " AS name,\n"
                + "  COLLECT { UNWIND gone AS x WITH labels(x)[0] AS label, count(x) AS count RETURN [label, count] }"
                + relationships + " AS goes,\n"
                + "  " + loses + " AS loses";
    }

    /** What goes with a thing, what loses a reference by it, and what loses a part. */
    private String touching() {
        return gone(losing("", "")) + told();
    }

    /** Gives the same; what lost a reference has a new version by it. */
    private String remove() {
        return gone(losing("  WITH DISTINCT y\n", CHANGED.formatted("y")))
                + "FOREACH (x IN gone | DETACH DELETE x)\nWITH changed\n"
                + told();
    }

    private static String told() {
        return "UNWIND changed AS x\nRETURN DISTINCT x[0] AS label, x[1] AS key";
    }

    private String gone(String loses) {
        String goes = hanging.owning().isEmpty()
                ? "WITH collect(DISTINCT n) AS gone\n"
                : "MATCH (n) " + hanging.path(0) + " (gone)\nWITH collect(DISTINCT gone) AS gone\n";
        String wholes = hanging.wholes().isEmpty()
                ? ""
                : "WITH gone, changed + COLLECT { UNWIND gone AS x MATCH (x)-[:" + String.join("|", hanging.wholes())
                        + "]-(y) RETURN DISTINCT y } AS changed\n";
        return goes + loses + wholes + "WITH gone, [x IN changed | [labels(x)[0], x.key]] AS changed\n";
    }

    private String losing(String each, String changed) {
        return hanging.referring().isEmpty()
                ? "WITH gone, gone AS changed\n"
                : "CALL (gone) {\n"
                        + "  UNWIND gone AS x\n"
                        + "  MATCH (y)-[:" + String.join("|", hanging.referring()) + "]->(x)\n"
                        + each
                        + changed
                        + "  RETURN collect(DISTINCT y) AS losing\n"
                        + "}\n"
                        + "WITH gone, gone + losing AS changed\n";
    }

    private static String matched(String variable, String label, String key) {
        return "MATCH (" + variable + ":" + label + " {key: " + key + "})\nUSING INDEX SEEK " + variable + ":" + label
                + "(key)\n";
    }

    /**
     * What hangs on the things of a type.
     *
     * @param owning the types of the relationships by which things go with it, and further ones with these
     * @param depth of how many such relationships a way can be
     * @param referring the types of the relationships by which things refer to what goes, and stay
     * @param relationships the types of relationships that are things themselves, and go with it
     * @param wholes those of them that are parts of what is at their other end
     */
    private record Hanging(
            Set<String> owning, int depth, Set<String> referring, List<String> relationships, List<String> wholes) {

        static Hanging on(Type type) {
            Set<Type> going = new LinkedHashSet<>(List.of(type));
            Set<String> owning = new LinkedHashSet<>();
            int depth = 0;
            for (Set<Type> next = going; !next.isEmpty(); depth++) {
                Set<Type> owned = new LinkedHashSet<>();
                for (Type owner : next) {
                    to(owner).filter(at -> at.field.is(Trait.OWNED)).forEach(at -> {
                        owning.add(at.field.relation());
                        owned.add(at.type);
                    });
                }
                owned.removeAll(going);
                going = new LinkedHashSet<>(going);
                going.addAll(owned);
                next = owned;
            }
            if (type.merges()) {
                owning.add(FORMER);
            }
            Set<String> referring = new LinkedHashSet<>();
            going.forEach(gone ->
                    to(gone).filter(at -> !at.field.is(Trait.OWNED)).forEach(at -> referring.add(at.field.relation())));
            List<String> relationships = Types.ALL.stream()
                    .filter(other -> !other.isNodes() && other.fields().stream().anyMatch(type::isTarget))
                    .map(Type::label)
                    .toList();
            List<String> wholes = Types.ALL.stream()
                    .filter(other -> relationships.contains(other.label()) && other.isPart())
                    .filter(other -> !type.isTarget(other.field(other.key()[0])))
                    .map(Type::label)
                    .toList();
            return new Hanging(owning, Math.max(depth - 1, 1), referring, relationships, wholes);
        }

        /** The fields of nodes by which they refer to things of a type. */
        private static Stream<Reference> to(Type type) {
            return Types.ALL.stream()
                    .filter(Type::isNodes)
                    .flatMap(other -> other.fields().stream()
                            .filter(field -> field.type().related() && type.isTarget(field))
                            .map(field -> new Reference(other, field)));
        }

        String path(int least) {
            return "(()<-[:" + String.join("|", owning) + "]-()){" + least + "," + depth + "}";
        }
    }

    private record Reference(Type type, Field field) {}
}
