package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Holder;
import nl.kleurplaat.types.ReadStatement;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Makes a snapshot of the record from the last one and what has been touched since, in one transaction and a fixed number
 * of queries. Of an empty last one everything is read. What was not touched is shared with the last one.
 */
final class SnapshotReader {

    private final ThingSource source;
    private final Snapshot last;
    private final Touched touched;
    private final Map<String, Merged<? extends Keyed>> known = new HashMap<>();

    private SnapshotReader(ThingSource source, Snapshot last) {
        this.source = source;
        this.last = last;
        this.touched = source.touched();
    }

    /**
     * Reads what has changed since a snapshot, or all where that is not known.
     *
     * @param last what was read last; null: all is read
     * @return null where the record changed meanwhile or is between two states, so that it must be read again
     */
    static @Nullable Renewal read(TransactionContext tx, @Nullable Snapshot last) {
        GraphVersion version = GraphVersion.read(tx);
        if (version.between()) {
            return null;
        }
        Touched touched = last == null ? Touched.EVERYTHING : version.since(tx, last.version());
        Snapshot base = last == null || touched.everything() ? Snapshot.EMPTY : last;
        Snapshot snapshot = new SnapshotReader(new RecordSource(tx, touched), base).snapshot(version.number());
        return GraphVersion.read(tx).equals(version) ? new Renewal(snapshot, touched) : null;
    }

    /**
     * What was before a snapshot.
     *
     * @param source which names all that was other then
     */
    static Snapshot read(ThingSource source, Snapshot now, long version) {
        return new SnapshotReader(source, now).snapshot(version);
    }

    private Snapshot snapshot(long version) {
        Merged<Domain> domains = domains();
        Merged<Region> regions = know("Region", regions());
        Merged<Organisation> organisations = organisations();
        Merged<Stakeholder> stakeholders = know(
                "Stakeholder", moved(Stakeholder.class, read(Stakeholder.class, last.stakeholders(), "", row -> {})));
        var participations = new InvolvementRows(false);
        var representations = new InvolvementRows(true);
        Merged<Collaboration> collaborations =
                read(Collaboration.class, last.collaborations(), ReadStatement.INVOLVED, row -> {
                    participations.add(row.get("participations"), "Organisation", this::place);
                    representations.add(row.get("representations"), "Stakeholder", this::place);
                });
        collaborations = moved(Collaboration.class, collaborations);
        boolean gone = Stream.of(domains, regions, organisations, stakeholders, collaborations)
                .anyMatch(things -> !things.moves().complete());
        return new Snapshot(
                version,
                domains.all(),
                regions.all(),
                organisations.all(),
                stakeholders.all(),
                collaborations.all(),
                new MergedInvolvements(
                                collaborations, last.participations(), organisations.moves(), organisations.moves())
                        .with(participations.all()),
                new MergedInvolvements(
                                collaborations, last.representations(), stakeholders.moves(), organisations.moves())
                        .with(representations.all()),
                new PracticeReader(source).read(last.practice(), gone),
                formerKeys());
    }

    private <T extends Keyed> Merged<T> know(String label, Merged<T> things) {
        known.put(label, things);
        return things;
    }

    private int place(String label, String key) {
        Merged<?> things = known.get(label);
        return things == null ? -1 : things.place(key);
    }

    private Map<String, String> formerKeys() {
        Map<String, String> keys = source.namesAll() ? new HashMap<>(last.formerKeys()) : new HashMap<>();
        keys.keySet().removeAll(touched.keys("FormerKey"));
        source.others(
                "FormerKey",
                row -> keys.put(row.get("key").asString(), row.get("now").asString()));
        return keys;
    }

    /** First all that was read, since they refer to each other. */
    private Merged<Domain> domains() {
        List<String> keys = new ArrayList<>();
        var reading = new Reading<>(Types.DOMAINS, Domain.class, (label, key) -> Collections.binarySearch(keys, key));
        ReadStatement statement = reading.statement("");
        Set<String> other = other("Domain", last.domains());
        List<ThingSource.Cells> rows = new ArrayList<>();
        source.read(statement, source.namesAll() ? other : null, rows::add);
        last.domains().stream()
                .map(Domain::key)
                .filter(key -> !other.contains(key))
                .forEach(keys::add);
        rows.forEach(row -> keys.add(row.get("key").asString()));
        Collections.sort(keys);
        List<Domain> read = rows.stream().map(reading::thing).toList();
        return know("Domain", moved(Domain.class, know("Domain", Merged.of(last.domains(), other, read))));
    }

    private Merged<Region> regions() {
        List<Region> read = new ArrayList<>();
        source.others(
                "Region",
                row -> read.add(
                        new Region(row.get("key").asString(), row.get("name").asString())));
        return Merged.of(last.regions(), other("Region", last.regions()), read);
    }

    /** The keys of what may be other than it was: where it is not named, of all that was. */
    private Set<String> other(String label, List<? extends Keyed> things) {
        return source.namesAll() ? touched.keys(label) : keys(things);
    }

    private Merged<Organisation> organisations() {
        List<Value> parents = new ArrayList<>();
        Merged<Organisation> read =
                read(Organisation.class, last.organisations(), "", row -> parents.add(row.get("parent")));
        Merged<Organisation> all = moved(Organisation.class, know("Organisation", read));
        for (int place = 0; place < all.origin().length; place++) {
            Value parent = all.isRead(place) ? parents.get(all.readPlace(place)) : Values.NULL;
            if (!parent.isNull()) {
                var of = Map.of("parent", all.place(parent.asString()));
                all.all()
                        .set(place, Holder.of(Organisation.class).with(all.all().get(place), of));
            }
        }
        return know("Organisation", all);
    }

    /** With what was kept referring to where things are now. */
    private <T extends Keyed> Merged<T> moved(Class<T> held, Merged<T> things) {
        Holder<T> holder = Holder.of(held);
        Map<String, Moves> moves = new HashMap<>();
        for (Field field : Types.titled(held.getSimpleName()).fields()) {
            Merged<?> those = field.type().related() ? known.get(field.label()) : null;
            if (those != null && !those.moves().none()) {
                moves.put(field.name(), those.moves());
            }
        }
        return moves.isEmpty() ? things : things.replaceKept(thing -> moved(holder, thing, moves));
    }

    private static <T> T moved(Holder<T> holder, T thing, Map<String, Moves> moves) {
        Map<String, Object> changes = new HashMap<>();
        moves.forEach((name, to) -> {
            Object place = Objects.requireNonNull(holder.read(thing, name));
            if (place instanceof int[] several ? !to.leave(several) : !to.leave((int) place)) {
                changes.put(name, place instanceof int[] several ? to.of(several) : (Object) to.of((int) place));
            }
        });
        return changes.isEmpty() ? thing : holder.with(thing, changes);
    }

    /**
     * Reads the things that were touched, or all where everything was.
     *
     * @param more further columns
     * @param also gets each row
     */
    private <T extends Keyed> Merged<T> read(
            Class<T> held, List<T> last, String more, Consumer<ThingSource.Cells> also) {
        Set<String> keys = touched.keys(held.getSimpleName());
        var reading = new Reading<>(Types.titled(held.getSimpleName()), held, this::place);
        List<T> read = new ArrayList<>();
        if (touched.everything() || !keys.isEmpty()) {
            source.read(reading.statement(more), touched.everything() ? null : keys, row -> {
                also.accept(row);
                read.add(reading.thing(row));
            });
        }
        return Merged.of(last, keys, read);
    }

    private static Set<String> keys(List<? extends Keyed> things) {
        return things.stream().map(Keyed::key).collect(Collectors.toSet());
    }
}
