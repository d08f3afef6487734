package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Makes a snapshot of the record from the last one and what has been touched since, in one transaction and a fixed number
 * of queries. Of an empty last one everything is read. What was not touched is shared with the last one.
 */
final class SnapshotReader {

    private final TransactionContext tx;
    private final Snapshot last;
    private final Touched touched;
    private final RecordRows cells = new RecordRows();

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
        Merged<Region> regions = regions();
        Merged<Organisation> organisations = organisations(domains, regions);
        Merged<Stakeholder> stakeholders = stakeholders(domains, organisations);
        var participations = new InvolvementRows(false);
        var representations = new InvolvementRows(true);
        List<Collaboration> read = read("collaborations", touched.keys("Collaboration"), r -> {
            participations.add(cells.participations(r, organisations));
            representations.add(cells.representations(r, stakeholders, organisations));
            return cells.collaboration(r, domains, regions);
        });
        Merged<Collaboration> collaborations =
                Merged.of(last.collaborations(), touched.keys("Collaboration"), read, Collaboration::key);
        if (!domains.moves().none() || !regions.moves().none()) {
            collaborations = collaborations.replaceKept(c -> c.moved(domains.moves(), regions.moves()));
        }
        boolean gone = Stream.of(domains, regions, organisations, stakeholders, collaborations)
                .anyMatch(things -> !things.moves().complete());
        return new Snapshot(
                last,
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

    /** They are few: all of them are read each time. */
    private Map<String, String> formerKeys() {
        return rows("former", Map.of()).stream()
                .collect(Collectors.toMap(
                        r -> r.get("former").asString(), r -> r.get("key").asString()));
    }

    /** They are few: all of them are read each time. */
    private Merged<Domain> domains() {
        List<Record> rows = rows("domains", Map.of());
        List<String> keys =
                rows.stream().map(r -> r.get("key").asString()).sorted().toList();
        List<Domain> read = rows.stream().map(r -> cells.domain(r, keys)).toList();
        return Merged.of(last.domains(), keys(last.domains(), Domain::key), read, Domain::key);
    }

    private Merged<Region> regions() {
        List<Region> read =
                rows("regions", Map.of()).stream().map(cells::region).toList();
        return Merged.of(last.regions(), keys(last.regions(), Region::key), read, Region::key);
    }

    private Merged<Organisation> organisations(Merged<Domain> domains, Merged<Region> regions) {
        List<@Nullable String> parents = new ArrayList<>();
        List<Organisation> read = read("organisations", touched.keys("Organisation"), r -> {
            parents.add(cells.text(r, "parent"));
            return cells.organisation(r, domains, regions);
        });
        Merged<Organisation> all =
                Merged.of(last.organisations(), touched.keys("Organisation"), read, Organisation::key);
        Moves moves = all.moves();
        if (!domains.moves().none() || !regions.moves().none() || !moves.none()) {
            all = all.replaceKept(o -> o.moved(domains.moves(), regions.moves(), moves));
        }
        for (int place = 0; place < all.origin().length; place++) {
            String parent = all.isRead(place) ? parents.get(all.readPlace(place)) : null;
            if (parent != null) {
                all.all().set(place, all.all().get(place).partOf(all.place(parent, Organisation::key)));
            }
        }
        return all;
    }

    private Merged<Stakeholder> stakeholders(Merged<Domain> domains, Merged<Organisation> organisations) {
        List<Stakeholder> read =
                read("stakeholders", touched.keys("Stakeholder"), r -> cells.stakeholder(r, domains, organisations));
        Merged<Stakeholder> all = Merged.of(last.stakeholders(), touched.keys("Stakeholder"), read, Stakeholder::key);
        return domains.moves().none() && organisations.moves().none()
                ? all
                : all.replaceKept(s -> s.moved(domains.moves(), organisations.moves()));
    }

    /** Reads the things with these keys, or all where everything was touched. */
    private <T> List<T> read(String name, Set<String> keys, Function<Record, T> thing) {
        List<T> read = new ArrayList<>();
        if (touched.everything()) {
            tx.run(Cypher.named(name)).forEachRemaining(r -> read.add(thing.apply(r)));
        } else if (!keys.isEmpty()) {
            tx.run(Cypher.withKeys(name), Map.of("keys", List.copyOf(keys)))
                    .forEachRemaining(r -> read.add(thing.apply(r)));
        }
        return read;
    }

    private List<Record> rows(String name, Map<String, Object> parameters) {
        return tx.run(Cypher.named(name), parameters).list();
    }

    private static <T> Set<String> keys(List<T> things, Function<T, String> key) {
        return things.stream().map(key).collect(Collectors.toSet());
    }
}
