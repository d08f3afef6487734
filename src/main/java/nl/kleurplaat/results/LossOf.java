package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.departures.Departure;

/**
 * What is lost when some actors leave together.
 *
 * @param actors ascending, each once
 */
public record LossOf(List<Integer> actors) implements Question<Departure> {

    public LossOf {
        actors = List.copyOf(actors);
    }

    @Override
    public Departure answer(Seen seen, Effort effort) {
        return seen.get(Measures.DEPARTURES).of(actors, effort);
    }
}
