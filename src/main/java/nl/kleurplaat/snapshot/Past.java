package nl.kleurplaat.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.history.Known;
import nl.kleurplaat.history.State;
import nl.kleurplaat.network.PersonsErased;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.ReadStatement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The record as it was known at a moment: today's snapshot with what was changed since taken back. What was not changed is
 * shared with today's, and what was made is kept for a while.
 */
@Component
public class Past {

    private static final int KEPT = 16;
    private static final Set<String> INVOLVED = Set.of("participations", "representations");
    private static final Value NOTHING = Values.value(List.of());

    private final Known known;
    private final Cache<Long, Snapshot> made =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

    private final Today today;

    Past(Known known, Today today) {
        this.known = known;
        this.today = today;
    }

    /** The day that it was at a moment. */
    public LocalDate day(Instant moment) {
        return today.of(moment);
    }

    /**
     * The record as everybody saw it at a moment, with as much of persons as a snapshot of now shows.
     *
     * @throws nl.kleurplaat.api.Problem BAD_INPUT where that is not kept
     */
    public Snapshot at(Instant moment, Snapshot now) {
        return of(known.version(moment, now.version()), now);
    }

    /** The record as it was at a version. */
    Snapshot of(long version, Snapshot now) {
        if (version == now.version()) {
            return now;
        }
        Snapshot then = made.get(version, it -> made(it, now.whole()));
        return Objects.requireNonNull(then).in(now.tier());
    }

    /** What was made of when they were there goes. */
    @EventListener
    void on(PersonsErased erased) {
        made.invalidateAll();
    }

    private Snapshot made(long version, Snapshot now) {
        return SnapshotReader.read(new HistorySource(known.other(version, now.version())), now, version);
    }

    /** What was other then. */
    private record HistorySource(Map<String, State> states, Touched touched) implements ThingSource {

        HistorySource(Map<String, State> states) {
            this(states, new Touched(false, states.keySet()));
        }

        @Override
        public boolean namesAll() {
            return true;
        }

        @Override
        public void read(ReadStatement statement, @Nullable Collection<String> keys, Consumer<Cells> each) {
            Set<String> lists = statement.fields().stream()
                    .filter(field -> field.type().several())
                    .map(Field::name)
                    .collect(Collectors.toSet());
            Objects.requireNonNull(keys)
                    .forEach(key -> read(
                            statement.type().label(),
                            key,
                            cells -> each.accept(column ->
                                    orEmpty(cells.get(column), lists.contains(column) || INVOLVED.contains(column)))));
        }

        @Override
        public void others(String label, Consumer<Cells> each) {
            touched.keys(label).forEach(key -> read(label, key, each));
        }

        /** A list without anything in it is not kept. */
        private static Value orEmpty(Value value, boolean isList) {
            return value.isNull() && isList ? NOTHING : value;
        }

        private void read(String label, String key, Consumer<Cells> each) {
            Map<String, @Nullable Object> values = Objects.requireNonNull(states.get(Touched.thing(label, key)))
                    .values();
            if (values != null) {
                Map<String, Value> cells = new HashMap<>();
                values.forEach((column, value) -> cells.put(column, Values.value(value)));
                each.accept(column -> cells.getOrDefault(column, Values.NULL));
            }
        }
    }
}
