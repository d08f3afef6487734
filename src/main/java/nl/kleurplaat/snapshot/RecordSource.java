package nl.kleurplaat.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.ReadStatement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** The record as it is: one query for each list. */
record RecordSource(TransactionContext tx, Touched touched) implements ThingSource {

    private static final Map<String, String> OTHERS = Map.of(
            "Region", "MATCH (r:Region) RETURN r.key AS key, r.name AS name",
            "FormerKey", "MATCH (f:FormerKey)-[:NOW]->(o:Organisation) RETURN f.key AS key, o.key AS now");

    @Override
    public boolean namesAll() {
        return false;
    }

    @Override
    public void read(ReadStatement statement, @Nullable Collection<String> keys, Consumer<Cells> each) {
        (keys == null ? tx.run(statement.all()) : tx.run(statement.withKeys(), Map.of("keys", List.copyOf(keys))))
                .forEachRemaining(row -> each.accept(row::get));
    }

    /** They are few: all of them are read each time. */
    @Override
    public void others(String label, Consumer<Cells> each) {
        tx.run(OTHERS.getOrDefault(label, "")).forEachRemaining(row -> each.accept(row::get));
    }
}
