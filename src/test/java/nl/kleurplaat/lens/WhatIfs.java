package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.kleurplaat.lens.Change.AddCollaboration;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;

/** What-ifs for tests: on a small record, with what comes out as text. */
final class WhatIfs {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** a–b by x and y, a–c and b–c by x; d alone. */
    static final Records RECORDS = new Records()
            .organisation("a", "domains=jeugd")
            .organisation("b", "domains=wonen")
            .organisation("c", "domains=jeugd,wonen")
            .organisation("d", "domains=zorg")
            .collaboration("x", "members=a,b,c")
            .collaboration("y", "members=a,b");

    private WhatIfs() {}

    static Lens lens(TieWeight weight, Grouping groupBy, List<Change> changes) {
        Lens d = Lens.DEFAULT;
        return new Lens(
                        d.actors(),
                        groupBy,
                        d.asOf(),
                        d.from(),
                        d.until(),
                        d.domains(),
                        d.regions(),
                        d.collaborationKinds(),
                        d.maxParticipants(),
                        d.onlyParticipants(),
                        weight,
                        null,
                        changes)
                .on(TODAY);
    }

    static Network look(Snapshot snapshot, TieWeight weight, Change... changes) {
        return Projection.network(snapshot, lens(weight, Grouping.DOMAIN, List.of(changes)));
    }

    static Network look(Change... changes) {
        return look(RECORDS.snapshot(), TieWeight.SHARED, changes);
    }

    static AddCollaboration collaboration(String key, String... participants) {
        return new AddCollaboration(key, "naam van " + key, null, List.of(), List.of(participants));
    }

    /** Each tie with its weight and evidence, as in {@code a-b:2(x,y)}. */
    static String ties(Snapshot snapshot, Network network) {
        List<String> ties = new ArrayList<>();
        for (int t = 0; t < network.ties().ties(); t++) {
            List<String> evidence = new ArrayList<>();
            for (int i = network.evidence().offsets()[t]; i < network.evidence().offsets()[t + 1]; i++) {
                evidence.add(network.collaboration(snapshot, network.evidence().carriers()[i])
                        .key());
            }
            Collections.sort(evidence);
            ties.add("%s-%s:%s(%s)"
                    .formatted(
                            network.keys().get(network.ties().tieA()[t]),
                            network.keys().get(network.ties().tieB()[t]),
                            Math.rint(network.ties().tieWeight()[t] * 1e9) / 1e9,
                            String.join(",", evidence)));
        }
        return String.join(" ", ties).replace(".0(", "(");
    }

    static String ties(Change... changes) {
        return ties(RECORDS.snapshot(), look(changes));
    }

    /** Everything that a network says, as text. */
    static String all(Snapshot snapshot, Network network) {
        List<String> actors = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            List<String> groups = GroupsOf.actor(network.groups(), v).stream()
                    .map(Record::toString)
                    .toList();
            actors.add(network.keys().get(v) + "=" + network.names().get(v) + groups);
        }
        List<String> collaborations = new ArrayList<>();
        for (int c = 0; c < network.collaborations().length; c++) {
            collaborations.add(network.collaboration(snapshot, c).key());
        }
        Collections.sort(collaborations);
        return network.version() + " " + network.asOf() + " " + actors + " "
                + network.groups().keys() + " " + collaborations + " " + ties(snapshot, network);
    }
}
