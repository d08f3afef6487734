package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** An assessment as the API shows it. */
public record AssessmentView(Snapshot snapshot, Assessment it) implements NodeView {

    /** Null where there is nothing. */
    static @Nullable AssessmentView of(Snapshot snapshot, @Nullable Assessment it) {
        return it == null ? null : new AssessmentView(snapshot, it);
    }

    @Override
    public String id() {
        return new GlobalId("Assessment", key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public CollaborationView collaboration() {
        return Referred.there(Referred.collaboration(snapshot, it.collaboration()));
    }

    public OrganisationView organisation() {
        return Referred.there(Referred.organisation(snapshot, it.organisation()));
    }

    public LocalDate date() {
        return it.date();
    }

    public @Nullable StakeholderView stakeholder() {
        return Referred.stakeholder(snapshot, it.stakeholder());
    }

    /** In the order of the criteria. */
    public List<ScoreView> scores() {
        return it.scores().entrySet().stream()
                .map(score -> new ScoreView(score.getKey(), score.getValue()))
                .toList();
    }

    public @Nullable Double mean() {
        return it.mean();
    }

    public @Nullable String remark() {
        return it.remark();
    }

    public int version() {
        return it.version();
    }
}
