package nl.kleurplaat.results;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.departures.Departure;
import nl.kleurplaat.analysis.departures.StressTest;

/** What is lost when a few leave together, for those sets of so many whose leaving is worst. */
public record WorstLosses(int together, int first) implements Question<List<Departure>> {

    @Override
    public List<Departure> answer(Seen seen, Effort effort) {
        double[] betweenness = IntStream.range(0, seen.network().size())
                .mapToDouble(seen.get(Measures.BETWEENNESS)::of)
                .toArray();
        return StressTest.worst(seen.ties(), betweenness, together, first, effort).stream()
                .map(actors -> seen.get(new LossOf(actors)))
                .toList();
    }
}
