package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.gatekeepers.Gatekeeper;

/** Who carries most of the ways from one kind through another to a third. */
public record HeaviestGatekeepers(GatekeepersBetween between, int first) implements Question<List<Gatekeeper>> {

    @Override
    public List<Gatekeeper> answer(Seen seen, Effort effort) {
        return seen.get(between).heaviest(first, effort);
    }
}
