package nl.kleurplaat.network;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * The version of the record. Every writer raises it in its own transaction; a reader that finds the same version before
 * and after its reading has read one state.
 *
 * @param number rises with each write
 * @param applying the id of the import that is being written, in several transactions; null where the record is whole
 */
public record GraphVersion(long number, @Nullable String applying) {

    /** Whether the record is between two states: an import has been begun and not been ended. */
    public boolean between() {
        return applying != null;
    }

    public static GraphVersion read(TransactionContext tx) {
        var row = tx.run("MATCH (v:Version {id: 'network'}) RETURN v.number AS number, v.applying AS applying")
                .single();
        return new GraphVersion(
                row.get("number").asLong(),
                row.get("applying").isNull() ? null : row.get("applying").asString());
    }

    /** Raises the version; the caller's transaction holds the lock on it until it ends. Returns the new number. */
    public static long raise(TransactionContext tx) {
        return tx.run("MATCH (v:Version {id: 'network'}) SET v.number = v.number + 1 RETURN v.number AS number")
                .single()
                .get("number")
                .asLong();
    }

    /** Raises the version and says which import is being written; null says that none is any more. */
    public static long raise(TransactionContext tx, @Nullable String applying) {
        tx.run(
                        "MATCH (v:Version {id: 'network'}) SET v.applying = $applying",
                        Collections.singletonMap("applying", applying))
                .consume();
        return raise(tx);
    }
}
