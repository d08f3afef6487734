package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.gatekeepers.Gatekeeping;
import nl.kleurplaat.results.GatekeepersBetween;
import nl.kleurplaat.results.HeaviestGatekeepers;
import org.jspecify.annotations.Nullable;

/** How evenly a kind carries the ways between two others, as the API shows it. */
record GatekeepingView(NetworkAnalysis analysis, GatekeepersBetween asked, Gatekeeping it) {

    public String fromKind() {
        return asked.fromKind();
    }

    public String kind() {
        return asked.kind();
    }

    public String toKind() {
        return asked.toKind();
    }

    List<GatekeeperView> gatekeepers(int first) {
        return analysis.get(new HeaviestGatekeepers(asked, first)).stream()
                .map(gatekeeper -> new GatekeeperView(analysis, asked, gatekeeper))
                .toList();
    }

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
