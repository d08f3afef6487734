package nl.kleurplaat.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kleurplaat.history.PastOfPersons;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Adds to the chain. Whoever does so waits for whoever did so before in a transaction that is not at its end: do it last. */
public final class AuditTrail {

    private static final String HEAD = """
        MERGE (c:AuditChain {id: 'audit'})
        ON CREATE SET c.number = 0, c.hash = ''
        SET c.locked = true
        REMOVE c.locked
        SET c.number = c.number + $count
        RETURN c.number - $count AS number, c.hash AS hash
        """;

    private AuditTrail() {}

    /**
     * Keeps that something was done, in a transaction of the caller's.
     *
     * @param key of the thing; of a stakeholder what the history calls it
     * @see AuditEntry
     */
    public static void write(
            TransactionContext tx, String by, AuditAction action, String type, String key, List<String> fields) {
        write(tx, List.of(new Done(Instant.now(), by, action, type, key, fields)));
    }

    /** What an entry says. */
    record Done(Instant at, String by, AuditAction action, String type, String key, List<String> fields) {}

    static void write(SimpleQueryRunner tx, List<Done> all) {
        if (all.isEmpty()) {
            return;
        }
        Record head = tx.run(HEAD, Map.of("count", all.size())).single();
        long number = head.get("number").asLong();
        String hash = head.get("hash").asString();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Done done : all) {
            Instant at = done.at.truncatedTo(ChronoUnit.MILLIS);
            number++;
            hash = AuditEntry.hash(hash, number, at, done.by, done.action.name(), done.type, done.key, done.fields);
            rows.add(Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "number",
                    number,
                    "at",
                    at.atZone(ZoneOffset.UTC),
                    "by",
                    done.by,
                    "action",
                    done.action.name(),
                    "type",
                    done.type,
                    "key",
                    done.key,
                    "fields",
                    done.fields,
                    "hash",
                    hash));
        }
        tx.run("UNWIND $rows AS row CREATE (a:AuditEntry) SET a = row", Map.of("rows", rows))
                .consume();
        tx.run("MATCH (c:AuditChain {id: 'audit'}) SET c.hash = $hash", Map.of("hash", hash))
                .consume();
    }

    /** Chains what was kept before there was a chain, once in a database; it named stakeholders by their keys. */
    static void begin(TransactionContext tx) {
        boolean begun = tx.run("MATCH (c:AuditChain {id: 'audit'}) RETURN c").hasNext();
        if (begun) {
            return;
        }
        List<Value> before = tx.run("""
            MATCH (a:AuditEntry) WHERE a.number IS NULL
            WITH a, a {.*} AS was ORDER BY a.at, a.id
            DELETE a RETURN was
            """).list(row -> row.get("was"));
        write(tx, before.stream().map(was -> loose(tx, was)).toList());
    }

    private static Done loose(TransactionContext tx, Value was) {
        String type = was.get("type").asString();
        String key = was.get("key").asString();
        return new Done(
                was.get("at").asZonedDateTime().toInstant(),
                was.get("by").asString(),
                AuditAction.valueOf(was.get("action").asString()),
                type,
                type.equals(Types.STAKEHOLDERS.title())
                        ? PastOfPersons.known(tx, key).orElse(key)
                        : key,
                was.get("fields").asList(Value::asString));
    }
}
