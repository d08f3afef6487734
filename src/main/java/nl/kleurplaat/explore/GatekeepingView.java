package nl.kleurplaat.explore;

import nl.kleurplaat.analysis.gatekeepers.Gatekeeping;
import nl.kleurplaat.results.GatekeepersBetween;
import org.jspecify.annotations.Nullable;

/** How evenly a kind carries the ways between two others, as the API shows it. */
record GatekeepingView(GatekeepersBetween asked, Gatekeeping it) {

    public long pairs() {
        return it.pairs();
    }

    public int among() {
        return it.among();
    }

    public int carrying() {
        return it.carrying();
    }

    public int half() {
        return it.half();
    }

    public @Nullable Double unevenness() {
        return it.unevenness();
    }
}
