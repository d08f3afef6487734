package nl.kleurplaat.explore;

import nl.kleurplaat.analysis.gatekeepers.Gatekeeper;
import nl.kleurplaat.results.GatekeepersBetween;
import org.jspecify.annotations.Nullable;

/** Somebody who stands between two kinds, as the API shows it. */
record GatekeeperView(NetworkAnalysis analysis, GatekeepersBetween asked, Gatekeeper it) {

    public ActorView actor() {
        return new ActorView(analysis, it.actor());
    }

    public double share() {
        return it.share();
    }

    public double load() {
        return it.load();
    }

    public double timesAverage() {
        return it.load() / it.mean();
    }

    public int lost() {
        return it.lost();
    }

    public @Nullable ActorView next() {
        return it.next() < 0 ? null : new ActorView(analysis, it.next());
    }
}
