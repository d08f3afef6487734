package nl.kleurplaat.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.kleurplaat.network.GraphVersion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.TypeSystem;

/** Reads from the record what a plan needs to know, in batches. */
final class RecordReader {

    private static final int BATCH = 5_000;

    private final Driver driver;

    RecordReader(Driver driver) {
        this.driver = driver;
    }

    GraphVersion version() {
        try (var session = driver.session()) {
            return session.executeRead(GraphVersion::read);
        }
    }

    /** What the record holds of these things, by key: a value for each column, lists in their order. */
    Map<String, @Nullable Object[]> states(Table table, Collection<String> keys) {
        var states = new HashMap<String, @Nullable Object[]>();
        batched(table, "read", keys, row -> states.put(row.get("key").asString(), state(table, row)));
        return states;
    }

    /** Those of the keys that the record has. */
    Set<String> existing(Table table, Collection<String> keys) {
        var existing = new HashSet<String>();
        batched(table, "exists", keys, row -> existing.add(row.get("key").asString()));
        return existing;
    }

    /** How many things of a table the record holds. */
    long count(Table table) {
        try (var session = driver.session()) {
            return session.executeRead(tx ->
                    tx.run(statement(table, "count")).single().get("count").asLong());
        }
    }

    /** The keys of all things of a table. */
    void keys(Table table, Consumer<String> each) {
        all(statement(table, "keys"), row -> each.accept(row.get("key").asString()));
    }

    /** The rows of a statement without parameters; each is taken once, in a transaction that is not run again. */
    void all(String statement, Consumer<Record> each) {
        try (var session = driver.session();
                var tx = session.beginTransaction()) {
            tx.run(statement).forEachRemaining(each);
            tx.commit();
        }
    }

    /** The rows of a statement of a table for these keys. */
    void batched(Table table, String statement, Collection<String> keys, Consumer<Record> each) {
        String cypher = statement(table, statement);
        var batch = new ArrayList<String>(Math.min(keys.size(), BATCH));
        try (var session = driver.session()) {
            for (String key : keys) {
                batch.add(key);
                if (batch.size() == BATCH) {
                    read(session, cypher, batch).forEach(each);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                read(session, cypher, batch).forEach(each);
            }
        }
    }

    private static List<Record> read(Session session, String cypher, List<String> keys) {
        return session.executeRead(
                tx -> tx.run(cypher, Values.parameters("keys", keys)).list());
    }

    private static String statement(Table table, String name) {
        return Statements.of(table.name()).get(name);
    }

    private static @Nullable Object[] state(Table table, Record row) {
        @Nullable Object[] state = new Object[table.size()];
        for (int i = 0; i < state.length; i++) {
            Column column = table.column(i);
            if (!column.identifying() && column.type() != CellType.DOMAIN) {
                state[i] = plain(row.get(column.name()));
            }
        }
        return state;
    }

    private static @Nullable Object plain(Value value) {
        if (value.isNull()) {
            return null;
        }
        if (value.hasType(TypeSystem.getDefault().LIST())) {
            List<String> list = value.asList(Value::asString);
            return list.isEmpty() ? null : list;
        }
        if (value.hasType(TypeSystem.getDefault().DATE())) {
            return value.asLocalDate();
        }
        return value.asObject();
    }
}
