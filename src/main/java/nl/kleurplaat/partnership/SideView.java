package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.partnership.Side;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.browse.CollaborationView.Representation;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/** An organisation in a partnership as the API shows it. */
record SideView(CollaborationView whole, Side it) {

    public OrganisationView organisation() {
        return new OrganisationView(whole.snapshot(), it.organisation());
    }

    public List<String> roles() {
        return it.roles();
    }

    public @Nullable LocalDate since() {
        return Days.date(it.since());
    }

    public List<Representation> representations() {
        return it.representations().stream().map(whole::representation).toList();
    }

    public boolean mandate() {
        return it.mandate().valid();
    }

    public @Nullable LocalDate mandateUntil() {
        return Days.date(it.mandate().last());
    }

    public List<ThingView<Assessment>> assessments() {
        return it.assessments().stream()
                .map(assessment -> new ThingView<>(whole.snapshot(), assessment))
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
