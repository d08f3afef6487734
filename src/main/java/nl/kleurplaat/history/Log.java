package nl.kleurplaat.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Tells what was changed, the latest first: what each thing was before a change and after it. */
@Component
public class Log {

    private static final String COLUMNS =
            " RETURN e {.version, .part, .at, .by, .action, .reason, .batch, .count, .bytes}"
                    + " AS entry ORDER BY e.version, e.part";

    private final Driver driver;

    Log(Driver driver) {
        this.driver = driver;
    }

    /**
     * A change.
     *
     * @param version that it raised the record to
     * @param count how many things it may have touched
     * @param things some of these, those left out that it left as they were
     */
    public record Revision(long version, Instant at, Cause cause, int count, List<Step> things) {}

    /** What a change made of a thing. */
    public record Step(State before, State after) {

        boolean isOne() {
            return !before.saysAs(after);
        }
    }

    /**
     * A change with all that it touched.
     *
     * @param fates of the things that it left otherwise than they were
     */
    public record Change(Cause cause, List<Fate> fates) {}

    /**
     * What a change made of a thing, and what it is now.
     *
     * @param later the version of the change of it after that; null: there is none
     * @param erased whether it is a person of whom nothing can be read any more
     */
    public record Fate(
            State before, State after, State now, @Nullable Long later, boolean erased) {}

    /**
     * What changes are asked for.
     *
     * @param since null: any
     * @param by the name of who made them; null: anybody
     * @param label of things that they touched; null: any
     */
    public record Asked(
            @Nullable Instant since,
            @Nullable String by,
            @Nullable String label) {}

    /** All changes of a thing that is or was there; of a part those of its whole in which that part is another one after it. */
    public List<Revision> of(Type type, String key) {
        if (!type.isPart()) {
            return of(type.label(), key);
        }
        Type whole = Types.named(type.field(type.key()[0]).target());
        return of(whole.label(), Keys.first(key)).stream()
                .filter(it -> it.things().stream()
                        .anyMatch(step -> !Objects.equals(
                                Involved.in(step.before(), type).get(key),
                                Involved.in(step.after(), type).get(key))))
                .toList();
    }

    private List<Revision> of(String label, String key) {
        try (var session = driver.session(HistoryKeeper.READING)) {
            return session.executeRead(tx -> {
                PersonKeys persons = PersonKeys.all(tx);
                State now = StateReader.read(tx, List.of(new State(label, key, null).thing()))
                        .getFirst();
                List<Revision> all = new ArrayList<>();
                State after = now;
                List<Entry> entries = touching(tx, Set.of(EntryWriter.thing(label, key, persons)), -1, persons).stream()
                        .filter(entry -> entry.of(now.thing()) != null)
                        .toList();
                for (Entry entry : entries.reversed()) {
                    State before = Objects.requireNonNull(entry.of(now.thing()));
                    Step step = new Step(before, after);
                    if (step.isOne()) {
                        all.add(new Revision(entry.version(), entry.at(), entry.cause(), 1, List.of(step)));
                    }
                    after = before;
                }
                return all;
            });
        }
    }

    /** The change that raised the record to a version; empty where that is not kept. */
    public Optional<Change> change(long version) {
        try (var session = driver.session(HistoryKeeper.READING)) {
            return session.executeRead(tx -> change(tx, version));
        }
    }

    private static Optional<Change> change(TransactionContext tx, long version) {
        PersonKeys persons = PersonKeys.all(tx);
        List<Entry> parts =
                entries(tx, "MATCH (e:HistoryEntry {version: $version})", Map.of("version", version), persons);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Shown> whole =
                parts.stream().map(part -> new Shown(part, part.before())).toList();
        Map<String, NavigableMap<Long, State>> states = later(tx, whole, persons);
        List<Fate> fates = new ArrayList<>();
        for (Shown part : whole) {
            for (State before : part.states()) {
                NavigableMap<Long, State> of = states.get(before.thing());
                if (of != null) {
                    var after = of.higherEntry(version);
                    Long later = after.getKey() == Long.MAX_VALUE ? null : after.getKey();
                    State now = of.lastEntry().getValue();
                    if (!before.saysAs(after.getValue())) {
                        fates.add(new Fate(
                                before,
                                after.getValue(),
                                now,
                                later,
                                before.label().equals(Persons.LABEL) && !persons.has(before.key())));
                    }
                }
            }
        }
        return Optional.of(new Change(parts.getFirst().cause(), fates));
    }

    /**
     * Changes of the record.
     *
     * @param before only changes before this version
     * @param first how many at most
     * @param things of each at most so many things
     */
    public List<Revision> all(Asked asked, long before, int first, int things) {
        try (var session = driver.session(HistoryKeeper.READING)) {
            return session.executeRead(tx -> all(tx, asked, before, first, things));
        }
    }

    private static List<Revision> all(TransactionContext tx, Asked asked, long before, int first, int things) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        Instant since = asked.since();
        parameters.put("since", since == null ? null : since.atZone(ZoneOffset.UTC));
        parameters.put("by", asked.by());
        parameters.put("label", asked.label());
        parameters.put("before", before);
        parameters.put("first", first);
        Map<Long, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        tx.run("""
            MATCH (e:HistoryEntry)
            WHERE e.version < $before AND ($since IS NULL OR e.at >= $since)
              AND ($by IS NULL OR e.by = $by) AND ($label IS NULL OR $label IN e.labels)
            WITH e.version AS version, sum(e.count) AS count
            RETURN version, count ORDER BY version DESC LIMIT $first
            """, parameters)
                .forEachRemaining(row ->
                        counts.put(row.get("version").asLong(), row.get("count").asInt()));
        PersonKeys persons = PersonKeys.all(tx);
        List<Entry> heads = entries(
                tx,
                "MATCH (e:HistoryEntry) WHERE e.version IN $versions AND e.part = 0",
                Map.of("versions", List.copyOf(counts.keySet())),
                persons);
        List<Shown> shown = heads.reversed().stream()
                .map(head -> new Shown(head, shown(head, things, asked.label())))
                .toList();
        Map<String, NavigableMap<Long, State>> later = later(tx, shown, persons);
        List<Revision> all = new ArrayList<>();
        for (Shown one : shown) {
            Entry head = one.head();
            List<Step> steps = one.states().stream()
                    .map(state -> new Step(
                            state,
                            Objects.requireNonNull(later.get(state.thing()))
                                    .higherEntry(head.version())
                                    .getValue()))
                    .filter(Step::isOne)
                    .toList();
            int count = counts.getOrDefault(head.version(), head.before().size());
            all.add(new Revision(head.version(), head.at(), head.cause(), count, steps));
        }
        return all;
    }

    /** What is told of an entry. */
    private record Shown(Entry head, List<State> states) {}

    private static List<State> shown(Entry entry, int things, @Nullable String label) {
        return entry.before().stream()
                .filter(state -> label == null || state.label().equals(label))
                .limit(things)
                .toList();
    }

    /** What the things that are shown of entries were before each later change, and are now. */
    private static Map<String, NavigableMap<Long, State>> later(
            TransactionContext tx, List<Shown> shown, PersonKeys persons) {
        Map<String, NavigableMap<Long, State>> states = new HashMap<>();
        shown.forEach(one -> one.states().forEach(state -> states.put(state.thing(), new TreeMap<>())));
        StateReader.read(tx, states.keySet())
                .forEach(state ->
                        Objects.requireNonNull(states.get(state.thing())).put(Long.MAX_VALUE, state));
        states.values().removeIf(Map::isEmpty);
        long from = shown.stream().mapToLong(one -> one.head().version()).min().orElse(Long.MAX_VALUE);
        Set<String> named = states.values().stream()
                .map(of -> of.lastEntry().getValue())
                .map(state -> EntryWriter.thing(state.label(), state.key(), persons))
                .collect(Collectors.toSet());
        for (Entry entry : touching(tx, named, from, persons)) {
            entry.before().forEach(state -> {
                NavigableMap<Long, State> of = states.get(state.thing());
                if (of != null) {
                    of.put(entry.version(), state);
                }
            });
        }
        return states;
    }

    /** The entries after a version that hold one of these things, by their names in the history; the earliest first. */
    private static List<Entry> touching(
            TransactionContext tx, Collection<String> things, long after, PersonKeys persons) {
        Set<Integer> hashes = things.stream().map(String::hashCode).collect(Collectors.toSet());
        List<String> several = tx.run("""
            MATCH (e:HistoryEntry) WHERE e.version > $after AND e.hints IS NOT NULL
            RETURN elementId(e) AS id, e.hints AS hints
            """, Map.of("after", after)).stream()
                .filter(row -> EntryWriter.mayHold(row.get("hints").asByteArray(), hashes))
                .map(row -> row.get("id").asString())
                .toList();
        return entries(tx, """
            CALL () {
              MATCH (e:HistoryEntry) WHERE e.thing IN $things AND e.version > $after RETURN e
              UNION
              MATCH (e:HistoryEntry) WHERE elementId(e) IN $several RETURN e
            }
            WITH e\
            """, Map.of("things", List.copyOf(things), "after", after, "several", several), persons);
    }

    private static List<Entry> entries(
            TransactionContext tx, String match, Map<String, Object> parameters, PersonKeys persons) {
        return tx.run(match + COLUMNS, parameters).stream()
                .map((Record row) -> row.get("entry"))
                .map((Value entry) -> Entry.of(entry, persons))
                .toList();
    }
}
