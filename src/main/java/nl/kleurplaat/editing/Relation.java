package nl.kleurplaat.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.types.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * A relationship of an organisation.
 *
 * @param id inside the database
 * @param out whether it begins at the organisation
 * @param other the id inside the database of what is at the other end
 * @param key of what is at the other end; null where it has none
 */
record Relation(
        String id,
        String type,
        boolean out,
        Map<String, Object> properties,
        String other,
        String label,
        @Nullable String key,
        Map<String, Object> otherProperties) {

    static List<Relation> of(TransactionContext tx, String organisation) {
        return tx.run(Statements.of("merge").get("relations"), Map.of("key", organisation))
                .list(Relation::of);
    }

    private static Relation of(Record row) {
        return new Relation(
                row.get("id").asString(),
                row.get("type").asString(),
                row.get("out").asBoolean(),
                row.get("properties").asMap(),
                row.get("other").asString(),
                row.get("label").asString(),
                row.get("key").isNull() ? null : row.get("key").asString(),
                row.get("otherProperties").asMap());
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** Whether both say the same of the same thing. */
    boolean like(Relation twin) {
        return type.equals(twin.type) && out == twin.out && other.equals(twin.other);
    }

    /** Where it stands among those of its kind; far behind where that is not said. */
    long position() {
        return properties.get("position") instanceof Long position ? position : Long.MAX_VALUE;
    }

    boolean hasPosition() {
        return properties.containsKey("position");
    }

    Relation at(long position) {
        Map<String, Object> moved = new HashMap<>(properties);
        moved.put("position", position);
        return new Relation(id, type, out, moved, other, label, key, otherProperties);
    }

    /** As a row of a statement that makes it at another organisation. */
    Map<String, Object> row() {
        return Map.of("type", type, "other", other, "properties", properties);
    }
}
