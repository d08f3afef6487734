package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.browse.CollaborationView;

/** A gap as the API shows it. */
record GapView(NetworkAnalysis analysis, Gap gap) {

    public String key() {
        return gap.key(analysis.words());
    }

    public GapKind kind() {
        return gap.kind();
    }

    public double severity() {
        return gap.severity();
    }

    public List<GroupView> groups() {
        return GroupView.all(analysis, gap.groups());
    }

    public List<ActorView> actors() {
        return gap.actors().stream().map(v -> new ActorView(analysis, v)).toList();
    }

    public List<CollaborationView> collaborations() {
        return gap.collaborations().stream().map(analysis::collaboration).toList();
    }
}
