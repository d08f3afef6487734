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
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Makes a snapshot of the record from the last one and what has been touched since, in one transaction and a fixed number
 * of queries. Of an empty last one everything is read. What was not touched is shared with the last one.
 */
final class SnapshotReader {

    /** Who is involved in a collaboration {@code x}, in the columns that {@link InvolvementRows} reads. */
    private static final String INVOLVED = """
        ,
          [(o:Organisation)-[p:PARTICIPATES_IN]->(x) |
            [o.key, null, p.role, p.from, p.until, p.version]] AS participations,
          [(s:Stakeholder)<-[:BY]-(r:Representation)-[:IN]->(x) |
            [s.key, head([(r)-[:FOR]->(o:Organisation) | o.key]), r.mandate, r.from, r.until, r.version]]
            AS representations\
        """;

    private final TransactionContext tx;
    private final Snapshot last;
    private final Touched touched;
    private final Map<String, Merged<? extends Keyed>> known = new HashMap<>();

    private SnapshotReader(TransactionContext tx, Snapshot last, Touched touched) {
        this.tx = tx;
        this.last = last;
        this.touched = touched;
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
        Snapshot snapshot = new SnapshotReader(tx, base, touched).snapshot(version.number());
        return GraphVersion.read(tx).equals(version) ? new Renewal(snapshot, touched) : null;
    }

    private Snapshot snapshot(long version) {
        Merged<Domain> domains = domains();
        Merged<Region> regions = know("Region", regions());
        Merged<Organisation> organisations = organisations();
        Merged<Stakeholder> stakeholders = know(
                "Stakeholder", moved(Stakeholder.class, read(Stakeholder.class, last.stakeholders(), "", row -> {})));
        var participations = new InvolvementRows(false);
        var representations = new InvolvementRows(true);
        Merged<Collaboration> collaborations = read(Collaboration.class, last.collaborations(), INVOLVED, row -> {
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
                new PracticeReader(tx, touched).read(last.practice(), gone),
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

    /** They are few: all of them are read each time. */
    private Map<String, String> formerKeys() {
        return tx.run("MATCH (f:FormerKey)-[:NOW]->(o:Organisation) RETURN f.key AS former, o.key AS key").stream()
                .collect(Collectors.toMap(
                        r -> r.get("former").asString(), r -> r.get("key").asString()));
    }

    /** They are few: all of them are read each time, first their keys, since they refer to each other. */
    private Merged<Domain> domains() {
        List<String> keys = tx.run("MATCH (d:Domain) RETURN d.key AS key").stream()
                .map(row -> row.get("key").asString())
                .sorted()
                .toList();
        var reading = new Reading<>(Types.DOMAINS, Domain.class, (label, key) -> Collections.binarySearch(keys, key));
        List<Domain> read = new ArrayList<>();
        tx.run(reading.statement("").all()).forEachRemaining(row -> read.add(reading.thing(row)));
        return know("Domain", Merged.of(last.domains(), keys(last.domains()), read));
    }

    private Merged<Region> regions() {
        List<Region> read = tx.run("MATCH (r:Region) RETURN r.key AS key, r.name AS name").stream()
                .map(row ->
                        new Region(row.get("key").asString(), row.get("name").asString()))
                .toList();
        return Merged.of(last.regions(), keys(last.regions()), read);
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
    private <T extends Keyed> Merged<T> read(Class<T> held, List<T> last, String more, Consumer<Record> also) {
        Set<String> keys = touched.keys(held.getSimpleName());
        var reading = new Reading<>(Types.titled(held.getSimpleName()), held, this::place);
        List<T> read = new ArrayList<>();
        if (touched.everything() || !keys.isEmpty()) {
            var statement = reading.statement(more);
            (touched.everything()
                            ? tx.run(statement.all())
                            : tx.run(statement.withKeys(), Map.of("keys", List.copyOf(keys))))
                    .forEachRemaining(row -> {
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
