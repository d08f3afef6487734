package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.analysis.bridges.Bridges;
import nl.kleurplaat.analysis.bridges.Scores;

/** The strongest bridges, strongest first. */
public record StrongestBridges(int first) implements Question<List<Bridge>> {

    @Override
    public List<Bridge> answer(Seen seen, Effort effort) {
        Scores scores = Scores.of(seen.network(), seen.get(Measures.ACROSS_GROUPS));
        return new Bridges(seen.network(), scores, seen.get(Measures.SEPARATION)).strongest(first);
    }
}
