package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.occurrences.Occurrence;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.StakeholderView;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What began, ended or changed as the API shows it. */
record OccurrenceView(Snapshot snapshot, Occurrence it) {

    public Occurrence.Kind kind() {
        return it.kind();
    }

    public LocalDate day() {
        return LocalDate.ofEpochDay(it.day());
    }

    public @Nullable CollaborationView collaboration() {
        return it.collaboration() < 0 ? null : new CollaborationView(snapshot, it.collaboration());
    }

    public @Nullable OrganisationView organisation() {
        return it.organisation() < 0 ? null : new OrganisationView(snapshot, it.organisation());
    }

    public @Nullable StakeholderView stakeholder() {
        return it.stakeholder() < 0 ? null : new StakeholderView(snapshot, it.stakeholder());
    }

    /** What tells it from others, also when more has happened. */
    static String mark(Snapshot snapshot, Occurrence it) {
        return Stream.of(
                        it.day(),
                        it.kind(),
                        it.collaboration() < 0
                                ? ""
                                : snapshot.collaborations()
                                        .get(it.collaboration())
                                        .key(),
                        it.organisation() < 0
                                ? ""
                                : snapshot.organisations()
                                        .get(it.organisation())
                                        .key(),
                        it.stakeholder() < 0
                                ? ""
                                : snapshot.stakeholders().get(it.stakeholder()).key(),
                        it.word())
                .map(String::valueOf)
                .collect(Collectors.joining("\t"));
    }
}
