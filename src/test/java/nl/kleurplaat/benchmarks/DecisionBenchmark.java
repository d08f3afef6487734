package nl.kleurplaat.benchmarks;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.departures.StressTest;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;

/** Whom networks of 600 can miss least: all triples. */
final class DecisionBenchmark {

    private static final int ACTORS = 600;
    private static final String MOST = "10,000";

    private DecisionBenchmark() {}

    static Figures run() {
        Figures figures = new Figures("All triples of 600 that leave together", "network", "ms", "at most");
        figures.add(
                "dense, real (597 actors, 14,798 ties)",
                time(RealNetworks.jointArrangements().ties()),
                MOST);
        for (int ties : new int[] {900, 2_000, 15_000}) {
            figures.add("at random (%,d ties)".formatted(ties), time(Graphs.random(1, ACTORS, ties, 1)), MOST);
        }
        return figures;
    }

    private static String time(Ties ties) {
        return Times.once(() ->
                        StressTest.worst(ties, new double[ties.actors()], StressTest.MOST_TOGETHER, 20, new Effort()))
                .text();
    }
}
