package nl.kleurplaat.exports.tables;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Stakeholder;
import org.jspecify.annotations.Nullable;

/** What the record says of the actors and collaborations that are seen; what only a what-if has is not among them. */
final class RecordTables {

    private RecordTables() {}

    static Table organisations(Seen seen) {
        Snapshot snapshot = seen.snapshot();
        List<Organisation> rows =
                subjects(seen).mapToObj(snapshot.organisations()::get).toList();
        return new Table(
                rows.size(),
                column("key", r -> rows.get(r).key()),
                column("name", r -> rows.get(r).name()),
                column("aliases", r -> rows.get(r).aliases()),
                column("kind", r -> rows.get(r).kind()),
                column("region", r -> region(snapshot, rows.get(r).region())),
                column("domains", r -> domains(snapshot, rows.get(r).domains())),
                column("parent", r -> key(snapshot, rows.get(r).parent())),
                column("website", r -> rows.get(r).website()),
                column("expertise", r -> rows.get(r).expertise()),
                column("description", r -> rows.get(r).description()),
                column("told", r -> rows.get(r).told()),
                column("from", r -> Days.date(rows.get(r).from())),
                column("until", r -> Days.date(rows.get(r).until())));
    }

    static Table stakeholders(Seen seen) {
        Snapshot snapshot = seen.snapshot();
        List<Stakeholder> rows =
                subjects(seen).mapToObj(snapshot.stakeholders()::get).toList();
        return new Table(
                rows.size(),
                column("key", r -> rows.get(r).key()),
                column("name", r -> rows.get(r).name()),
                column("title", r -> rows.get(r).title()),
                column("role", r -> rows.get(r).role()),
                column(
                        "organisations",
                        r -> Arrays.stream(rows.get(r).organisations())
                                .mapToObj(place ->
                                        snapshot.organisations().get(place).name())
                                .toList()),
                column("domains", r -> domains(snapshot, rows.get(r).domains())),
                column("expertise", r -> rows.get(r).expertise()),
                column("frontrunner", r -> rows.get(r).frontrunner()));
    }

    static Table collaborations(Seen seen) {
        Snapshot snapshot = seen.snapshot();
        int[] places = collaborations(seen.network());
        List<Collaboration> rows =
                Arrays.stream(places).mapToObj(snapshot.collaborations()::get).toList();
        IntUnaryOperator participants = r -> (int) snapshot.participations()
                .row(places[r])
                .map(i -> snapshot.participations().who()[i])
                .distinct()
                .count();
        return new Table(
                rows.size(),
                column("key", r -> rows.get(r).key()),
                column("name", r -> rows.get(r).name()),
                column("kind", r -> rows.get(r).kind()),
                column("region", r -> region(snapshot, rows.get(r).region())),
                column("domains", r -> domains(snapshot, rows.get(r).domains())),
                column("participants", participants::applyAsInt),
                column("start", r -> Days.date(rows.get(r).start())),
                column("end", r -> Days.date(rows.get(r).end())),
                column("goal", r -> rows.get(r).goal()),
                column("conversation", r -> rows.get(r).conversation()),
                column("setting", r -> rows.get(r).setting()));
    }

    /** Of the collaborations that are seen, at any time. */
    static Table participations(Seen seen) {
        Snapshot snapshot = seen.snapshot();
        Involvements all = snapshot.participations();
        int[] places = collaborations(seen.network());
        int[] rows = Arrays.stream(places).flatMap(all::row).toArray();
        int[] of = Arrays.stream(places)
                .flatMap(place -> all.row(place).map(i -> place))
                .toArray();
        return new Table(
                rows.length,
                column(
                        "collaborationKey",
                        r -> snapshot.collaborations().get(of[r]).key()),
                column(
                        "collaboration",
                        r -> snapshot.collaborations().get(of[r]).name()),
                column("organisationKey", r -> key(snapshot, all.who()[rows[r]])),
                column(
                        "organisation",
                        r -> snapshot.organisations().get(all.who()[rows[r]]).name()),
                column("role", r -> all.words()[rows[r]]),
                column("from", r -> Days.date(all.from()[rows[r]])),
                column("until", r -> Days.date(all.until()[rows[r]])));
    }

    private static IntStream subjects(Seen seen) {
        return Arrays.stream(seen.network().subjects()).filter(place -> place >= 0);
    }

    private static int[] collaborations(Network network) {
        return Arrays.stream(network.collaborations())
                .filter(place -> place >= 0)
                .toArray();
    }

    private static @Nullable String key(Snapshot snapshot, int organisation) {
        return organisation < 0
                ? null
                : snapshot.organisations().get(organisation).key();
    }

    static @Nullable String region(Snapshot snapshot, int region) {
        return region < 0 ? null : snapshot.regions().get(region).name();
    }

    private static List<Sentence.Name> domains(Snapshot snapshot, int[] domains) {
        return new RecordNames(snapshot).domains(Arrays.stream(domains).boxed().toList());
    }
}
