package nl.kleurplaat.snapshot;

import java.util.List;
import java.util.function.BiConsumer;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads the whole record row by row, also what no snapshot holds because no question is about it. */
@Component
public class RecordRows {

    private final Driver driver;

    RecordRows(Driver driver) {
        this.driver = driver;
    }

    /**
     * @param each gets every row, table by table in the order of {@link Types#ALL}: the values of the columns of {@link
     *     RowStatement}
     * @return false where the record changed meanwhile, so that what was read is of two states
     */
    public boolean read(BiConsumer<Type, List<@Nullable Object>> each) {
        try (var session = driver.session()) {
            GraphVersion before = session.executeRead(GraphVersion::read);
            try (var tx = session.beginTransaction()) {
                for (Type type : Types.ALL) {
                    tx.run(new RowStatement(type).all())
                            .forEachRemaining(row -> each.accept(
                                    type,
                                    row.values().stream().map(RecordRows::plain).toList()));
                }
            }
            return !before.between() && session.executeRead(GraphVersion::read).equals(before);
        }
    }

    private static @Nullable Object plain(Value value) {
        return value.isNull() ? null : value.asObject();
    }
}
