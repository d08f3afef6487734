package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.snapshot.Collaboration.Participation;
import nl.kleurplaat.snapshot.Collaboration.Representation;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads the whole record in one transaction: six queries, whatever the size. The database's own node numbers serve to
 * tie the answers together and are forgotten afterwards.
 */
final class SnapshotReader {

    private final TransactionContext tx;

    private SnapshotReader(TransactionContext tx) {
        this.tx = tx;
    }

    /** Reads all; null where the record changed meanwhile or is between two states, so that it must be read again. */
    static @Nullable Snapshot read(TransactionContext tx) {
        GraphVersion before = GraphVersion.read(tx);
        if (before.between()) {
            return null;
        }
        Snapshot snapshot = new SnapshotReader(tx).snapshot(before.number());
        return GraphVersion.read(tx).equals(before) ? snapshot : null;
    }

    private Snapshot snapshot(long version) {
        Nodes domainRows = nodes("domains");
        List<Domain> domains = domainRows.map(r -> new Domain(
                r.get("key").asString(),
                text(r.get("nameNl")),
                text(r.get("nameEn")),
                text(r.get("colour")),
                domainRows.place(r.get("broader"))));
        Nodes regionRows = nodes("regions");
        List<Region> regions = regionRows.map(
                r -> new Region(r.get("key").asString(), r.get("name").asString()));
        Nodes organisationRows = nodes("organisations");
        List<Organisation> organisations = organisationRows.map(r -> new Organisation(
                r.get("key").asString(),
                r.get("name").asString(),
                text(r.get("kind")),
                regionRows.place(r.get("region")),
                domainRows.places(r.get("domains")),
                organisationRows.place(r.get("parent")),
                text(r.get("website")),
                texts(r.get("expertise")),
                Days.start(date(r.get("from"))),
                Days.end(date(r.get("until"))),
                r.get("version").asInt(0)));
        Nodes stakeholderRows = nodes("stakeholders");
        List<Stakeholder> stakeholders = stakeholderRows.map(r -> new Stakeholder(
                r.get("key").asString(),
                r.get("name").asString(),
                text(r.get("title")),
                text(r.get("role")),
                r.get("frontrunner").asBoolean(),
                texts(r.get("expertise")),
                organisationRows.places(r.get("organisations")),
                domainRows.places(r.get("domains")),
                r.get("version").asInt(0)));
        Map<Long, List<Representation>> representations = representations(stakeholderRows, organisationRows);
        List<Collaboration> collaborations = nodes("collaborations")
                .map(r -> new Collaboration(
                        r.get("key").asString(),
                        r.get("name").asString(),
                        text(r.get("kind")),
                        Days.start(date(r.get("start"))),
                        Days.end(date(r.get("end"))),
                        domainRows.places(r.get("domains")),
                        regionRows.place(r.get("region")),
                        text(r.get("goal")),
                        text(r.get("conversation")),
                        text(r.get("setting")),
                        r.get("version").asInt(0),
                        participations(r.get("participations"), organisationRows),
                        List.copyOf(representations.getOrDefault(r.get("id").asLong(), List.of()))));
        return new Snapshot(version, domains, regions, organisations, stakeholders, collaborations);
    }

    private static List<Participation> participations(Value rows, Nodes organisations) {
        List<Participation> parts = new ArrayList<>(rows.size());
        for (Value part : rows.values()) {
            parts.add(new Participation(
                    organisations.place(part.get(0)),
                    text(part.get(1)),
                    Days.start(date(part.get(2))),
                    Days.end(date(part.get(3)))));
        }
        parts.sort(Comparator.comparingInt(Participation::organisation)
                .thenComparingInt(Participation::from)
                .thenComparing(Participation::role, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(parts);
    }

    private Map<Long, List<Representation>> representations(Nodes stakeholders, Nodes organisations) {
        Map<Long, List<Representation>> byCollaboration = new HashMap<>();
        for (Record r : query("representations")) {
            byCollaboration
                    .computeIfAbsent(r.get("collaboration").asLong(), c -> new ArrayList<>())
                    .add(new Representation(
                            stakeholders.place(r.get("stakeholder")),
                            organisations.place(r.get("organisation")),
                            text(r.get("mandate")),
                            Days.start(date(r.get("from"))),
                            Days.end(date(r.get("until")))));
        }
        Comparator<Representation> order = Comparator.comparingInt(Representation::stakeholder)
                .thenComparingInt(Representation::organisation)
                .thenComparingInt(Representation::from);
        byCollaboration.values().forEach(list -> list.sort(order));
        return byCollaboration;
    }

    private Nodes nodes(String name) {
        return new Nodes(query(name));
    }

    private List<Record> query(String name) {
        return tx.run(Cypher.named(name)).list();
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : List.copyOf(value.asList(Value::asString));
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    /** The nodes of one label, in the order of their keys. */
    private static final class Nodes {

        private final List<Record> rows;
        private final Map<Long, Integer> places;

        Nodes(List<Record> found) {
            rows = new ArrayList<>(found);
            rows.sort(Comparator.comparing(r -> r.get("key").asString()));
            places = HashMap.newHashMap(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                places.put(rows.get(i).get("id").asLong(), i);
            }
        }

        <T> List<T> map(Function<Record, T> read) {
            List<T> all = new ArrayList<>(rows.size());
            for (Record row : rows) {
                all.add(read.apply(row));
            }
            return all;
        }

        /** The place of a node; -1 for none. */
        int place(Value id) {
            return id.isNull() ? -1 : places.getOrDefault(id.asLong(), -1);
        }

        /** The places of pairs (position, node), in the order of their positions. */
        int[] places(Value pairs) {
            List<Value> list = new ArrayList<>(pairs.size());
            pairs.values().forEach(list::add);
            list.sort(Comparator.comparingLong(p -> p.get(0).asLong(Long.MAX_VALUE)));
            return list.stream().mapToInt(p -> place(p.get(1))).toArray();
        }
    }
}
