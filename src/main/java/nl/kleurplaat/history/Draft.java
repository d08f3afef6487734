package nl.kleurplaat.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * What things are before an import that is written in several transactions: kept in the one in which it begins, so that a cut
 * loses nothing, and made an entry of the history in the one in which everybody sees what it wrote.
 */
public final class Draft {

    private final TransactionContext tx;
    private final String id;
    private final Set<String> named = new HashSet<>();
    private final List<State> states = new ArrayList<>();
    private final List<String> there = new ArrayList<>();
    private int parts;

    /**
     * @param tx in which nothing of the import is written yet
     * @param id of the import
     */
    public Draft(TransactionContext tx, String id) {
        this.tx = tx;
        this.id = id;
    }

    /** A thing that the import makes. */
    public void isNew(String label, String key) {
        if (named.add(Touched.thing(label, key))) {
            states.add(new State(label, key, null));
            flush(EntryWriter.MOST);
        }
    }

    /** A thing that it changes or takes away; nothing where it is one that it makes. */
    public void isThere(String thing) {
        if (named.add(thing)) {
            there.add(thing);
            flush(EntryWriter.MOST);
        }
    }

    /** Keeps the rest. */
    public void end() {
        flush(1);
    }

    private void flush(int least) {
        if (states.size() + there.size() < least) {
            return;
        }
        states.addAll(StateReader.read(tx, there));
        if (!states.isEmpty()) {
            Map<String, @Nullable Object> part = new HashMap<>(EntryWriter.part(tx, states));
            part.put("draft", id);
            part.put("part", parts++);
            tx.run("CREATE (d:HistoryDraft) SET d = $part", Map.of("part", part))
                    .consume();
        }
        states.clear();
        there.clear();
    }

    /**
     * Makes what was kept of an import an entry of the history.
     *
     * @param tx which holds the lock on the version
     * @param raised what the record is raised to where everybody sees what the import wrote
     */
    public static void close(TransactionContext tx, GraphVersion.Raised raised, Cause cause) {
        List<Map<String, @Nullable Object>> parts =
                tx.run("""
                    MATCH (d:HistoryDraft {draft: $id})
                    RETURN elementId(d) AS node, d.thing AS thing, d.count AS count, d.digest AS digest
                    ORDER BY d.part
                    """, Map.of("id", cause.batch())).list(row -> new HashMap<>(row.asMap()));
        if (!parts.isEmpty()) {
            EntryWriter.close(tx, raised, cause, parts, false);
        }
    }
}
