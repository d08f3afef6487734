package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Presence;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the whole record row by row: what the snapshot holds from there, and from the database what it does not hold because
 * no question is about it.
 */
@Component
public class RecordRows {

    /** In the place of a version: the record changed meanwhile, so that what was given is of two states. */
    public static final long CHANGED = -1;

    private static final HeldRows.Others NOTHING = (id, field) -> null;

    private final Driver driver;
    private final Snapshots snapshots;

    RecordRows(Driver driver, Snapshots snapshots) {
        this.driver = driver;
        this.snapshots = snapshots;
    }

    /**
     * @param tier where it shows roles, these stand for the names of persons, and nothing else that is personal is told
     * @param each gets every row, table by table in the order of {@link Types#ALL}: the values of the columns of {@link
     *     RowStatement}
     * @return the version that it is of, or {@link #CHANGED}
     */
    public long read(Tier tier, BiConsumer<Type, List<@Nullable Object>> each) {
        Snapshot snapshot = snapshots.latest().in(tier);
        try (var session = driver.session(Snapshots.READING)) {
            try (var tx = session.beginTransaction()) {
                Types.ALL.forEach(type -> rows(tx, snapshot, type, row -> each.accept(type, row)));
            }
            GraphVersion after = session.executeRead(GraphVersion::read);
            return !after.between() && after.number() == snapshot.version() ? after.number() : CHANGED;
        }
    }

    private static void rows(Transaction tx, Snapshot snapshot, Type type, Consumer<List<@Nullable Object>> each) {
        HeldRows held = new HeldRows(snapshot);
        if (Named.TYPES.containsKey(type)) {
            held.things(type, notHeld(tx, snapshot.tier(), type), each);
        } else if (type == Types.PARTICIPATIONS) {
            held.participations(each);
        } else if (type == Types.REPRESENTATIONS) {
            held.representations(noMandates(tx), each);
        } else {
            List<Field> columns = new RowStatement(type).columns();
            tx.run(new RowStatement(type).all())
                    .forEachRemaining(row -> each.accept(values(columns, row, snapshot.tier())));
        }
    }

    private static List<@Nullable Object> values(List<Field> columns, Record row, Tier tier) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        Arrays.setAll(values, i -> tier == Tier.ROLES && columns.get(i).isOfPerson() ? null : plain(row.get(i)));
        return Arrays.asList(values);
    }

    private static @Nullable Object plain(Value value) {
        return value.isNull() ? null : value.asObject();
    }

    private static HeldRows.Others notHeld(Transaction tx, Tier tier, Type type) {
        List<Field> columns = HeldRows.notHeld(type);
        if (columns.isEmpty()) {
            return NOTHING;
        }
        Map<String, List<@Nullable Object>> read = new HashMap<>();
        tx.run(new RowStatement(type).some(columns)).forEachRemaining(row -> {
            List<@Nullable Object> values = values(columns, row, tier);
            if (values.stream().anyMatch(Objects::nonNull)) {
                read.put(row.get(columns.size()).asString(), values);
            }
        });
        return (id, field) -> {
            List<@Nullable Object> values = read.get(id);
            return values == null ? null : values.get(columns.indexOf(field));
        };
    }

    private static HeldRows.Others noMandates(Transaction tx) {
        Type type = Types.REPRESENTATIONS;
        RowStatement statement = new RowStatement(type);
        Field mandate = type.field(type.index("mandate"));
        List<String> none = tx.run(statement.texts(mandate)).stream()
                .map(row -> row.get(0).asString())
                .filter(text -> !Presence.of(text).isThere())
                .toList();
        if (none.isEmpty()) {
            return NOTHING;
        }
        Map<Object, @Nullable Object> written = new HashMap<>();
        tx.run(statement.saying(mandate), Map.of("texts", none)).forEachRemaining(row -> {
            List<@Nullable Object> id = new ArrayList<>();
            for (int part : type.key()) {
                id.add(plain(row.get(type.field(part).column())));
            }
            written.put(id, row.get(mandate.column()).asString());
        });
        return (id, field) -> written.get(id);
    }
}
