package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.partnership.Side;
import nl.kleurplaat.snapshot.AssessmentView;
import nl.kleurplaat.snapshot.CollaborationView.Representation;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.OrganisationView;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.StakeholderView;
import org.jspecify.annotations.Nullable;

/** An organisation in a partnership as the API shows it. */
record SideView(Snapshot snapshot, Side it) {

    public OrganisationView organisation() {
        return new OrganisationView(snapshot, it.organisation());
    }

    public List<String> roles() {
        return it.roles();
    }

    public @Nullable LocalDate since() {
        return Days.date(it.since());
    }

    public List<Representation> representations() {
        Involvements all = snapshot.representations();
        return it.representations().stream()
                .map(i -> new Representation(
                        new StakeholderView(snapshot, all.who()[i]),
                        organisation(),
                        all.words()[i],
                        Days.date(all.from()[i]),
                        Days.date(all.until()[i])))
                .toList();
    }

    public boolean mandate() {
        return it.mandate().valid();
    }

    public @Nullable LocalDate mandateUntil() {
        return Days.date(it.mandate().last());
    }

    public List<AssessmentView> assessments() {
        return it.assessments().stream()
                .map(assessment -> new AssessmentView(snapshot, assessment))
                .toList();
    }

    public @Nullable LocalDate assessed() {
        return it.assessed();
    }

    public boolean outOfDate() {
        return it.outOfDate();
    }

    public @Nullable Double mean() {
        return it.mean();
    }
}
