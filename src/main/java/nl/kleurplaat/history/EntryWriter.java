package nl.kleurplaat.history;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kleurplaat.api.Sha256;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Writes entries of the history, in the transaction of the change. */
final class EntryWriter {

    /** So many things are kept in one node. */
    static final int MOST = 5_000;

    /** The entry that comes next goes on from its hash. */
    private static final String NEXT = "MATCH (v:Version {id: 'network'}) SET v.history = $hash WITH v\n";

    private EntryWriter() {}

    /**
     * Keeps what things were before a change.
     *
     * @param tx that of the change, which holds the lock on the version
     * @param raised what the change raised the record to
     * @param before what each thing was
     */
    static void keep(TransactionContext tx, GraphVersion.Raised raised, Cause cause, List<State> before) {
        List<Map<String, @Nullable Object>> parts = new ArrayList<>();
        for (int from = 0; from < Math.max(1, before.size()); from += MOST) {
            parts.add(part(tx, before.subList(from, Math.min(before.size(), from + MOST))));
        }
        close(tx, raised, cause, parts, true);
    }

    /** What is kept of some things, without the change that it is of. */
    static Map<String, @Nullable Object> part(TransactionContext tx, List<State> states) {
        Set<String> named = new HashSet<>();
        for (State state : states) {
            Persons.key(state.label(), state.key(), key -> told(named, key));
            Map<String, @Nullable Object> values = state.values();
            if (values != null) {
                Persons.values(state.label(), new HashMap<>(values), key -> told(named, key));
            }
        }
        PersonKeys persons = PersonKeys.of(tx, named);
        byte[] bytes = StateText.write(states, persons);
        Map<String, @Nullable Object> part = new HashMap<>();
        part.put("bytes", bytes);
        part.put("count", states.size());
        part.put("digest", Sha256.hex(bytes));
        List<String> things = states.stream()
                .map(state -> thing(state.label(), state.key(), persons))
                .toList();
        part.put("labels", states.stream().map(State::label).distinct().sorted().toList());
        if (things.size() == 1) {
            part.put("thing", things.getFirst());
        } else {
            part.put("hints", hints(things));
        }
        return part;
    }

    /** How a thing is named in the history. */
    static String thing(String label, String key, PersonKeys persons) {
        return Touched.thing(label, Persons.key(label, key, persons::name));
    }

    /** Four bytes for each thing, so that one need not read all that is kept to find it. */
    private static byte[] hints(List<String> things) {
        ByteBuffer hints = ByteBuffer.allocate(Integer.BYTES * things.size());
        things.forEach(thing -> hints.putInt(thing.hashCode()));
        return hints.array();
    }

    /** Whether one of these things may be among those of hints. */
    static boolean mayHold(byte[] hints, Set<Integer> hashes) {
        ByteBuffer all = ByteBuffer.wrap(hints);
        while (all.hasRemaining()) {
            if (hashes.contains(all.getInt())) {
                return true;
            }
        }
        return false;
    }

    private static String told(Set<String> named, String key) {
        named.add(key);
        return key;
    }

    /** @param make whether the parts are to be made; otherwise they are there, each with its {@code node} */
    static void close(
            TransactionContext tx,
            GraphVersion.Raised raised,
            Cause cause,
            List<Map<String, @Nullable Object>> parts,
            boolean make) {
        String hash = raised.history();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            Map<String, @Nullable Object> row = new HashMap<>(parts.get(part));
            row.put("version", raised.number());
            row.put("part", part);
            row.put("at", at.atZone(ZoneOffset.UTC));
            row.put("by", cause.by());
            row.put("action", cause.action().name());
            row.put("reason", cause.reason());
            row.put("batch", cause.batch());
            hash = chained(hash, row);
            row.put("hash", hash);
            rows.add(row);
        }
        if (make) {
            tx.run(NEXT + "UNWIND $rows AS row CREATE (e:HistoryEntry) SET e = row", Map.of("hash", hash, "rows", rows))
                    .consume();
        } else {
            tx.run(NEXT + """
                UNWIND $rows AS row
                MATCH (e:HistoryDraft) WHERE elementId(e) = row.node
                SET e += row {.*, node: null, draft: null}, e:HistoryEntry
                REMOVE e:HistoryDraft
                """, Map.of("hash", hash, "rows", rows)).consume();
        }
    }

    /** The hash of an entry after the one before it. */
    static String chained(String before, Map<String, @Nullable Object> entry) {
        StringBuilder text = new StringBuilder(before);
        for (String name : List.of("version", "part", "by", "action", "reason", "batch", "thing", "count", "digest")) {
            text.append('\n').append(name).append('=').append(entry.get(name));
        }
        text.append("\nat=").append(((ZonedDateTime) Objects.requireNonNull(entry.get("at"))).toInstant());
        return Sha256.hex(text.toString());
    }
}
