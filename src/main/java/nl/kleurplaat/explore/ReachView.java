package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.reach.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The reach of an actor as the API shows it.
 *
 * @param kind of those to be reached; null: all
 */
record ReachView(
        NetworkAnalysis analysis, Reach it, @Nullable String kind) {

    /** Somebody two steps away. */
    record ActorWithinTwoView(NetworkAnalysis analysis, int from, Reach.Indirect it) {

        public ActorView actor() {
            return new ActorView(analysis, it.actor());
        }

        public int ways() {
            return it.ways();
        }
    }

    public ActorView actor() {
        return new ActorView(analysis, it.actor());
    }

    public int all() {
        return it.all();
    }

    public int direct() {
        return it.direct().size();
    }

    public int withinTwo() {
        return it.withinTwo().size();
    }

    public int notReached() {
        return it.notReached().size();
    }

    public @Nullable Double directShare() {
        return it.directShare();
    }

    public @Nullable Double withinTwoShare() {
        return it.withinTwoShare();
    }

    List<ActorView> directActors(int first) {
        return ActorView.all(analysis, it.direct(), first);
    }

    List<ActorWithinTwoView> withinTwoActors(int first) {
        return it.withinTwo().stream()
                .limit(first)
                .map(other -> new ActorWithinTwoView(analysis, it.actor(), other))
                .toList();
    }

    List<ActorView> notReachedActors(int first) {
        return ActorView.all(analysis, it.notReached(), first);
    }
}
