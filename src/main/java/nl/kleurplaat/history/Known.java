package nl.kleurplaat.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** What was known at a moment: which version of the record, and what of it was other than it is in a later one. */
@Component
public class Known {

    private final Driver driver;

    Known(Driver driver) {
        this.driver = driver;
    }

    /**
     * The version that everybody saw at a moment.
     *
     * @param latest the version of now
     * @throws Problem BAD_INPUT where that is not kept
     */
    public long version(Instant moment, long latest) {
        try (var session = driver.session(HistoryKeeper.READING)) {
            return session.executeRead(tx -> {
                Value version = tx.run("MATCH (v:Version {id: 'network'}) RETURN v")
                        .single()
                        .get("v");
                Instant since = version.get("historySince").asZonedDateTime().toInstant();
                if (moment.isBefore(since)) {
                    throw new Problem(ProblemCode.BAD_INPUT, "history.not-kept", since.toString());
                }
                // what was before the change after those up to that moment was seen then; a change that a wrong clock
                // dated later than those after it hides none of these
                Value next = tx.run("""
                    OPTIONAL MATCH (before:HistoryEntry) WHERE before.at <= $moment
                    WITH coalesce(max(before.version), -1) AS known
                    MATCH (e:HistoryEntry) WHERE e.version > known
                    RETURN min(e.version) AS version
                    """, Map.of("moment", moment.atZone(ZoneOffset.UTC)))
                        .single()
                        .get("version");
                return next.isNull() ? latest : Math.min(latest, next.asLong() - 1);
            });
        }
    }

    /**
     * What of the record was other at a version than it is at a later one: each thing once, as it was then.
     *
     * @param version that is wanted
     * @param later that is known
     */
    public Map<String, State> other(long version, long later) {
        try (var session = driver.session(HistoryKeeper.READING)) {
            return session.executeRead(tx -> other(tx, version, later));
        }
    }

    private static Map<String, State> other(TransactionContext tx, long version, long later) {
        PersonKeys persons = PersonKeys.all(tx);
        Map<String, State> first = new HashMap<>();
        Set<String> named = new HashSet<>();
        tx.run("""
            MATCH (e:HistoryEntry) WHERE e.version > $version AND e.version <= $later
            RETURN e.thing AS thing, e.bytes AS bytes ORDER BY e.version, e.part
            """, Map.of("version", version, "later", later)).forEachRemaining(row -> {
            Value thing = row.get("thing");
            // what was changed again was already what it was then
            if (thing.isNull() || named.add(thing.asString())) {
                StateText.read(row.get("bytes").asByteArray(), persons)
                        .forEach(state -> first.putIfAbsent(state.thing(), state));
            }
        });
        return first;
    }
}
