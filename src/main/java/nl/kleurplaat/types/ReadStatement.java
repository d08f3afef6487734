package nl.kleurplaat.types;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The query that reads things of a type: {@code key}, {@code version}, and each field by its name. A field that refers to one
 * thing is the key of that, one that refers to several is a list of pairs (position, key), in any order.
 *
 * @param more further columns, of the node {@code x}; empty or beginning with a comma
 */
public record ReadStatement(Type type, List<Field> fields, String more) {

    /** Who is involved in a collaboration {@code x}: of each the key of who, the key of the organisation, a word, the days and the version. */
    public static final String INVOLVED = """
        ,
          [(o:Organisation)-[p:PARTICIPATES_IN]->(x) |
            [o.key, null, p.role, p.from, p.until, p.version]] AS participations,
          [(s:Stakeholder)<-[:BY]-(r:Representation)-[:IN]->(x) |
            [s.key, head([(r)-[:FOR]->(o:Organisation) | o.key]), r.mandate, r.from, r.until, r.version]]
            AS representations\
        """;

    /** Of everything that is known of things of a type, with what is a part of them. */
    public static ReadStatement whole(Type type) {
        return new ReadStatement(
                type,
                type.fields().stream()
                        .filter(field -> field.type() != FieldType.KEY && field.type() != FieldType.DOMAIN)
                        .toList(),
                type == Types.COLLABORATIONS ? INVOLVED : "");
    }

    /** Of all its things. */
    public String all() {
        return "MATCH (x:" + type.label() + ")\n" + columns();
    }

    /** Of those whose keys are in the list {@code $keys}. */
    public String withKeys() {
        return "UNWIND $keys AS wanted\nMATCH (x:" + type.label() + " {key: wanted})\nUSING INDEX SEEK x:"
                + type.label() + "(key)\n" + columns();
    }

    private String columns() {
        return fields.stream()
                .map(field -> ",\n  " + column(field) + " AS " + field.name())
                .collect(Collectors.joining("", "RETURN x.key AS key, x.version AS version", more));
    }

    private static String column(Field field) {
        if (!field.type().related()) {
            return "x." + field.property();
        }
        String path = "[(x)-[p:" + field.relation() + "]->(y:" + field.label() + ") | ";
        return field.type().several() ? path + "[p.position, y.key]]" : "head(" + path + "y.key])";
    }
}
