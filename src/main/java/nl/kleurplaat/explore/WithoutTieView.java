package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.reach.WithoutTie;
import org.jspecify.annotations.Nullable;

/**
 * An actor without a tie to a kind as the API shows it.
 *
 * @param kind that it has no tie with
 */
record WithoutTieView(NetworkAnalysis analysis, WithoutTie it, String kind) {

    public ActorView actor() {
        return new ActorView(analysis, it.actor());
    }

    public @Nullable ActorView nearest() {
        return it.nearest() < 0 ? null : new ActorView(analysis, it.nearest());
    }

    public @Nullable Integer steps() {
        return it.steps() < 0 ? null : it.steps();
    }

    public List<ActorView> via() {
        return ActorView.all(analysis, it.via(), it.via().size());
    }

    public @Nullable ActorView meet() {
        return it.meet() < 0 ? null : new ActorView(analysis, it.meet());
    }
}
