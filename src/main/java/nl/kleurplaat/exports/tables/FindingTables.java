package nl.kleurplaat.exports.tables;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.occurrences.Occurrence;
import nl.kleurplaat.analysis.occurrences.Occurrences;
import nl.kleurplaat.analysis.partnership.Partnership;
import nl.kleurplaat.analysis.partnership.Partnerships;
import nl.kleurplaat.analysis.partnership.Side;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.StrongestBridges;
import nl.kleurplaat.results.WorstGaps;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What was found, in sentences with their figures. */
final class FindingTables {

    /** As many as can be asked for at once anywhere. */
    private static final int MOST = 100;

    private FindingTables() {}

    static Table gaps(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        List<Gap> gaps = seen.get(new WorstGaps(List.of(), MOST));
        return new Table(
                gaps.size(),
                column("kind", r -> gaps.get(r).kind()),
                column("severity", r -> gaps.get(r).severity()),
                column("title", r -> gaps.get(r).title(words)),
                column("reason", r -> gaps.get(r).reason(words)),
                column("action", r -> gaps.get(r).action(words)),
                column("groups", r -> words.groups(gaps.get(r).groups())),
                column("actors", r -> words.actors(gaps.get(r).actors())),
                column("collaborations", r -> words.collaborations(gaps.get(r).collaborations())));
    }

    static Table bridges(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        List<Bridge> bridges = seen.get(new StrongestBridges(MOST));
        return new Table(
                bridges.size(),
                column("kind", r -> bridges.get(r).kind()),
                column("score", r -> bridges.get(r).score()),
                column("name", r -> name(bridges.get(r), seen.network(), words)),
                column("groups", r -> words.groups(bridges.get(r).groups())),
                column("pairsLost", r -> pairsLost(bridges.get(r))),
                column("reason", r -> bridges.get(r).sentence(words)));
    }

    private static String name(Bridge bridge, Network network, Wording words) {
        return switch (bridge) {
            case Bridge.ActorBridge it -> words.actor(it.actor());
            case Bridge.TieBridge it ->
                words.actor(network.ties().tieA()[it.tie()]) + " – "
                        + words.actor(network.ties().tieB()[it.tie()]);
            case Bridge.CollaborationBridge it -> words.collaboration(it.collaboration());
        };
    }

    private static @Nullable Long pairsLost(Bridge bridge) {
        return switch (bridge) {
            case Bridge.ActorBridge it -> it.pairsLost();
            case Bridge.TieBridge it -> it.pairsLost();
            case Bridge.CollaborationBridge it -> null;
        };
    }

    /** A row for each side of each collaboration that is seen and runs on the day. */
    static Table partnerships(Seen seen) {
        Snapshot snapshot = seen.snapshot();
        RecordNames names = new RecordNames(snapshot);
        Partnerships read = new Partnerships(snapshot, seen.network().asOf());
        record Row(Partnership partnership, Side side) {}
        List<Row> rows = Arrays.stream(seen.network().collaborations())
                .filter(place -> place >= 0)
                .mapToObj(read::of)
                .filter(Objects::nonNull)
                .flatMap(it -> it.sides().stream().map(side -> new Row(it, side)))
                .toList();
        return new Table(
                rows.size(),
                column(
                        "collaborationKey",
                        r -> of(snapshot, rows.get(r).partnership()).key()),
                column(
                        "collaboration",
                        r -> of(snapshot, rows.get(r).partnership()).name()),
                column(
                        "organisation",
                        r -> names.organisation(rows.get(r).side().organisation())),
                column("role", r -> rows.get(r).side().roles()),
                column("since", r -> Days.date(rows.get(r).side().since())),
                column("mandate", r -> rows.get(r).side().mandate().valid()),
                column(
                        "mandateUntil",
                        r -> Days.date(rows.get(r).side().mandate().last())),
                column(
                        "onlyBusiness",
                        r -> rows.get(r).partnership().conversation().onlyBusiness()),
                column(
                        "lastContent",
                        r -> rows.get(r).partnership().conversation().lastContent()),
                column("score", r -> rows.get(r).side().mean()),
                column("scored", r -> rows.get(r).side().assessed()),
                column("disagreeing", r -> rows.get(r).partnership().disagreeing()),
                column("reason", r -> rows.get(r).partnership().reason(snapshot)));
    }

    private static Collaboration of(Snapshot snapshot, Partnership partnership) {
        return snapshot.collaborations().get(partnership.collaboration());
    }

    /** What began, ended and changed up to the day that is seen. */
    static Table changes(Seen seen, int since) {
        Snapshot snapshot = seen.snapshot();
        RecordNames names = new RecordNames(snapshot);
        List<Occurrence> all = Occurrences.between(
                snapshot, seen.lens(), since, Days.start(seen.network().asOf()));
        return new Table(
                all.size(),
                column("day", r -> Days.date(all.get(r).day())),
                column("kind", r -> all.get(r).kind()),
                column(
                        "collaboration",
                        r -> all.get(r).collaboration() < 0
                                ? null
                                : names.collaboration(all.get(r).collaboration())),
                column(
                        "organisation",
                        r -> all.get(r).organisation() < 0
                                ? null
                                : names.organisation(all.get(r).organisation())),
                column("reason", r -> all.get(r).reason(names)));
    }
}
