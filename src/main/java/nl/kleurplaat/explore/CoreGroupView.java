package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.coregroup.CoreGroup;

/** A core group as the API shows it. */
record CoreGroupView(NetworkAnalysis analysis, CoreGroup it) {

    public List<ActorView> actors() {
        return ActorView.all(analysis, it.actors());
    }

    public List<CoreMemberView> members() {
        return it.members().stream()
                .map(member -> new CoreMemberView(analysis, member))
                .toList();
    }

    public double reached() {
        return it.reached();
    }

    public int atLeast() {
        return it.atLeast();
    }

    /** One of them as the API shows it. */
    record CoreMemberView(NetworkAnalysis analysis, CoreGroup.Member it) {

        public ActorView actor() {
            return new ActorView(analysis, it.actor());
        }

        public List<ActorView> alone() {
            return ActorView.all(analysis, it.alone());
        }

        public boolean mandated() {
            return it.mandated();
        }
    }
}
