package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.departures.Displaced;

/**
 * What becomes of referrals when some actors leave together.
 *
 * @param actors ascending, each once
 */
public record DisplacedBy(List<Integer> actors) implements Question<Displaced> {

    public DisplacedBy {
        actors = List.copyOf(actors);
    }

    @Override
    public Displaced answer(Seen seen, Effort effort) {
        return Displaced.of(seen.network(), actors, effort);
    }
}
