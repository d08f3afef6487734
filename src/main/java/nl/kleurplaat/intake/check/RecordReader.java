package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.TypeSystem;

/** Reads from the record what a plan needs to know, in batches. */
public final class RecordReader {

    /** The id of the import that everything of the sample comes from. */
    public static final String SAMPLE = "voorbeeld";

    private static final int BATCH = 5_000;

    private final @Nullable Driver driver;
    private final @Nullable TransactionContext within;

    public RecordReader(Driver driver) {
        this.driver = driver;
        this.within = null;
    }

    /** Reads in a transaction that is the caller's. */
    public RecordReader(TransactionContext within) {
        this.driver = null;
        this.within = within;
    }

    private <T> T read(TransactionCallback<T> reading) {
        if (within != null) {
            return reading.execute(within);
        }
        try (var session = Objects.requireNonNull(driver).session()) {
            return session.executeRead(reading);
        }
    }

    public GraphVersion version() {
        return read(GraphVersion::read);
    }

    /** What the record holds of these things, by key: a value for each column, lists in their order. */
    public Map<String, @Nullable Object[]> states(Type table, Collection<String> keys) {
        var states = new HashMap<String, @Nullable Object[]>();
        batched(table, "read", keys, row -> states.put(row.get("key").asString(), state(table, row)));
        return states;
    }

    /** Those of the keys that the record has. */
    public Set<String> existing(Type table, Collection<String> keys) {
        return versions(table, keys).keySet();
    }

    /** The versions of those of the keys that the record has; 0 of what was made before there were versions. */
    public Map<String, Integer> versions(Type table, Collection<String> keys) {
        var versions = new HashMap<String, Integer>();
        batched(
                table,
                "versions",
                keys,
                row -> versions.put(
                        row.get("key").asString(), row.get("version").asInt()));
        return versions;
    }

    /** Whether the record holds the sample and nothing that came otherwise. */
    boolean sampleOnly() {
        return read(tx -> tx.run(Statements.of("sample").get("only"), Map.of("sample", SAMPLE))
                .single()
                .get("only")
                .asBoolean());
    }

    /** How many things of a table the record holds. */
    long count(Type table) {
        return read(
                tx -> tx.run(statement(table, "count")).single().get("count").asLong());
    }

    /** The keys of all things of a table. */
    public void keys(Type table, Consumer<String> each) {
        all(statement(table, "keys"), row -> each.accept(row.get("key").asString()));
    }

    /** The rows of a statement without parameters; each is taken once, in a transaction that is not run again. */
    public void all(String statement, Consumer<Record> each) {
        if (within != null) {
            within.run(statement).forEachRemaining(each);
            return;
        }
        try (var session = Objects.requireNonNull(driver).session();
                var tx = session.beginTransaction()) {
            tx.run(statement).forEachRemaining(each);
            tx.commit();
        }
    }

    /** The rows of a statement of a table for these keys. */
    public void batched(Type table, String statement, Collection<String> keys, Consumer<Record> each) {
        batched(statement(table, statement), keys, each);
    }

    private void batched(String cypher, Collection<String> keys, Consumer<Record> each) {
        var batch = new ArrayList<String>(Math.min(keys.size(), BATCH));
        for (String key : keys) {
            batch.add(key);
            if (batch.size() == BATCH) {
                read(cypher, batch).forEach(each);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            read(cypher, batch).forEach(each);
        }
    }

    private List<Record> read(String cypher, List<String> keys) {
        return read(tx -> tx.run(cypher, Values.parameters("keys", keys)).list());
    }

    private static String statement(Type table, String name) {
        return Statements.of(table).get(name);
    }

    private static @Nullable Object[] state(Type table, Record row) {
        @Nullable Object[] state = new Object[table.size()];
        for (int i = 0; i < state.length; i++) {
            Field column = table.field(i);
            if (!column.isFixed() && column.type() != FieldType.DOMAIN) {
                state[i] = plain(row.get(column.column()));
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
