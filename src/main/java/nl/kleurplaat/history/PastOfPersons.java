package nl.kleurplaat.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kleurplaat.api.Sha256;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Takes persons out of the history: their key goes, so that what is closed with it cannot be read any more, and texts that
 * name them are written anew. The chain is made anew from the first entry that is written anew.
 */
public final class PastOfPersons {

    private static final int BATCH = 1_000;

    private PastOfPersons() {}

    /** What a stakeholder is called in the history, which tells nothing; who has no such name gets one. */
    public static String name(TransactionContext tx, String key) {
        return PersonKeys.of(tx, Set.of(key)).name(key);
    }

    /** What a stakeholder is called in the history; empty where it has no name there. */
    public static Optional<String> known(SimpleQueryRunner tx, String key) {
        return tx.run("MATCH (p:PersonKey {key: $key}) RETURN p.id AS id", Map.of("key", key)).stream()
                .map(row -> row.get("id").asString())
                .findFirst();
    }

    /** The key of the stakeholder that is called so; empty where there is none, or not any more. */
    public static Optional<String> key(TransactionContext tx, String name) {
        return tx.run("MATCH (p:PersonKey {id: $id}) RETURN p.key AS key", Map.of("id", name)).stream()
                .map(row -> row.get("key").asString())
                .findFirst();
    }

    /**
     * Gives each stakeholder a name that tells nothing, where they have none: once in a database, as whoever comes in later gets one
     * with the entry of the history that says so.
     */
    public static void nameAll(TransactionContext tx) {
        boolean named = tx.run("MATCH (v:Version {id: 'network'}) RETURN v.personsNamed IS NOT NULL AS named")
                .single()
                .get("named")
                .asBoolean();
        if (named) {
            return;
        }
        List<String> nameless = tx.run("""
            MATCH (s:Stakeholder) WHERE NOT EXISTS { MATCH (p:PersonKey {key: s.key}) } RETURN s.key AS key
            """).list(row -> row.get("key").asString());
        PersonKeys.of(tx, nameless);
        tx.run("MATCH (v:Version {id: 'network'}) SET v.personsNamed = true").consume();
    }

    /**
     * Erases a person.
     *
     * @param tx which holds the lock on the version
     * @param texts what becomes of a text of the record that may name them
     * @param reasons what becomes of why something was changed, such as the name of a file
     * @return how many entries were written anew
     */
    public static int erase(
            TransactionContext tx, String key, UnaryOperator<String> texts, UnaryOperator<String> reasons) {
        PersonKeys persons = PersonKeys.all(tx);
        List<Map<String, @Nullable Object>> anew = new ArrayList<>();
        int count = 0;
        long first = Long.MAX_VALUE;
        var entries = tx.run("""
            MATCH (e:HistoryEntry)
            RETURN elementId(e) AS id, e.version AS version, e.reason AS reason, e.bytes AS bytes
            ORDER BY e.version, e.part
            """);
        while (entries.hasNext()) {
            Record row = entries.next();
            byte[] bytes = row.get("bytes").asByteArray();
            byte[] other = WithoutPerson.of(bytes, persons.name(key), persons, texts);
            Value reason = row.get("reason");
            String why = reason.isNull() ? null : reasons.apply(reason.asString());
            if (other != null || (why != null && !why.equals(reason.asString()))) {
                Map<String, @Nullable Object> set = new HashMap<>();
                byte[] kept = other == null ? bytes : other;
                set.put("bytes", kept);
                set.put("digest", Sha256.hex(kept));
                set.put("reason", why);
                Map<String, @Nullable Object> one = new HashMap<>();
                one.put("id", row.get("id").asString());
                one.put("set", set);
                anew.add(one);
                first = Math.min(first, row.get("version").asLong());
                count++;
            }
            if (anew.size() == BATCH) {
                write(tx, anew);
            }
        }
        write(tx, anew);
        if (count > 0) {
            chain(tx, first);
        }
        tx.run("MATCH (p:PersonKey {key: $key}) DELETE p", Map.of("key", key)).consume();
        return count;
    }

    private static void write(TransactionContext tx, List<Map<String, @Nullable Object>> rows) {
        tx.run(
                        "UNWIND $rows AS row MATCH (e:HistoryEntry) WHERE elementId(e) = row.id SET e += row.set",
                        Map.of("rows", List.copyOf(rows)))
                .consume();
        rows.clear();
    }

    /** Makes the hashes anew from a version on. */
    private static void chain(TransactionContext tx, long first) {
        String hash = tx.run("""
            MATCH (e:HistoryEntry) WHERE e.version < $first
            RETURN e.hash AS hash ORDER BY e.version DESC, e.part DESC LIMIT 1
            """, Map.of("first", first)).stream()
                .map(row -> row.get("hash").asString())
                .findFirst()
                .orElse("");
        List<Map<String, @Nullable Object>> anew = new ArrayList<>();
        List<Record> entries = tx.run("""
            MATCH (e:HistoryEntry) WHERE e.version >= $first
            RETURN elementId(e) AS id,
              e {.version, .part, .at, .by, .action, .reason, .batch, .thing, .count, .digest} AS entry
            ORDER BY e.version, e.part
            """, Map.of("first", first)).list();
        for (Record row : entries) {
            Map<String, @Nullable Object> entry = new HashMap<>(row.get("entry").asMap());
            hash = EntryWriter.chained(hash, entry);
            Map<String, @Nullable Object> one = new HashMap<>();
            one.put("id", row.get("id").asString());
            one.put("set", Map.of("hash", hash));
            anew.add(one);
            if (anew.size() == BATCH) {
                write(tx, anew);
            }
        }
        write(tx, anew);
        tx.run("MATCH (v:Version {id: 'network'}) SET v.history = $hash", Map.of("hash", hash))
                .consume();
    }
}
