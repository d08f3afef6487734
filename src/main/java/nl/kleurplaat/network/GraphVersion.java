package nl.kleurplaat.network;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * The version of the record. Every writer raises it in its own transaction and says what it touches; a reader that finds
 * the same version before and after its reading has read one state.
 *
 * @param number rises with each write
 * @param applying the id of the import that is being written, in several transactions; null where the record is whole
 */
public record GraphVersion(long number, @Nullable String applying) {

    /** Nothing is read before it is locked: what was read then may be what it was before another had written. */
    private static final String LOCKED = """
        MATCH (v:Version {id: 'network'})
        SET v.locked = true
        REMOVE v.locked
        """;

    /** For how many versions it is kept what they touched. */
    static final int KEPT = 100;

    /** Whether the record is between two states: an import has been begun and not been ended. */
    public boolean between() {
        return applying != null;
    }

    public static GraphVersion read(TransactionContext tx) {
        return read(tx, "MATCH (v:Version {id: 'network'})");
    }

    /** Reads it; until the caller's transaction ends nobody else raises it. */
    public static GraphVersion lock(TransactionContext tx) {
        return read(tx, LOCKED);
    }

    private static GraphVersion read(TransactionContext tx, String found) {
        var row = tx.run(found + " RETURN v.number AS number, v.applying AS applying")
                .single();
        return new GraphVersion(
                row.get("number").asLong(),
                row.get("applying").isNull() ? null : row.get("applying").asString());
    }

    /**
     * What the version was raised to.
     *
     * @param history the hash of the last entry of the history; empty where there is none
     */
    public record Raised(long number, String history) {}

    /** Raises the version; the caller's transaction holds the lock on it until it ends. Returns the new number. */
    public static long raise(TransactionContext tx, Touched touched) {
        return raised(tx, touched).number();
    }

    /** The same, with what the history is to go on from. */
    public static Raised raised(TransactionContext tx, Touched touched) {
        Record raised = tx.run(
                        LOCKED + """
                            SET v.number = v.number + 1
                            WITH v.number AS number, coalesce(v.history, '') AS history
                            CREATE (:Change {number: number, everything: $everything, things: $things})
                            WITH number, history
                            OPTIONAL MATCH (old:Change)
                            WHERE old.number <= number - $kept
                            DELETE old
                            RETURN DISTINCT number, history
                            """,
                        Map.of(
                                "everything", touched.everything(),
                                "things", List.copyOf(touched.things()),
                                "kept", KEPT))
                .single();
        return new Raised(raised.get("number").asLong(), raised.get("history").asString());
    }

    /** Raises the version and says which import is being written; null says that none is any more. */
    public static Raised raise(TransactionContext tx, @Nullable String applying, Touched touched) {
        tx.run(
                        "MATCH (v:Version {id: 'network'}) SET v.applying = $applying",
                        Collections.singletonMap("applying", applying))
                .consume();
        return raised(tx, touched);
    }

    /** What has been touched after version {@code number}, up to this one; everything where that is not known any more. */
    public Touched since(TransactionContext tx, long number) {
        if (number > this.number || this.number - number > KEPT) {
            return Touched.EVERYTHING;
        }
        List<Record> changes = tx.run(
                        "MATCH (c:Change) WHERE c.number > $after AND c.number <= $upTo RETURN c",
                        Map.of("after", number, "upTo", this.number))
                .list();
        Touched touched = changes.size() == this.number - number ? Touched.NOTHING : Touched.EVERYTHING;
        for (Record row : changes) {
            Value change = row.get("c");
            // one of a version of the program that named them otherwise says nothing
            boolean named = !change.get("everything").asBoolean()
                    && !change.get("things").isNull();
            touched =
                    touched.and(named ? Touched.of(change.get("things").asList(Value::asString)) : Touched.EVERYTHING);
        }
        return touched;
    }
}
