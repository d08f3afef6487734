package nl.kleurplaat.benchmarks;

import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.confidence.Trials;
import nl.kleurplaat.analysis.departures.StressTest;
import nl.kleurplaat.analysis.effect.PlaceboTrials;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;

/** What is decided on: whom networks of 600 can miss least, and how sure what is seen of them is. */
final class DecisionBenchmark {

    private static final int ACTORS = 600;
    private static final String MOST = "10,000";
    private static final int CALIBRATED = 200;
    private static final int SEEDS = 100;
    private static final int FEW = 12;

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

    /** How sure it is said to be, against what is known, and how soon the best questions take half of the doubt away. */
    static Figures sure() {
        Figures figures = new Figures("How sure, where some told nothing", "what", "measured", "wanted");
        figures.add(
                "90% intervals that hold the truth (25 actors, 10–40% silent)",
                percent(Trials.within(CALIBRATED)), "88% – 92%");
        figures.add(
                "questions until the doubt is halved, of those in any order (597 actors, 20–40% silent)",
                percent(Trials.questions(RealNetworks.jointArrangements(), FEW)), "60%");
        figures.add("the same (25 actors)", percent(Trials.questions(RealNetworks.tobacco("contact"), SEEDS)), "60%");
        BitSet silent = new BitSet();
        IntStream.range(0, ACTORS).filter(v -> v % 4 == 0).forEach(silent::set);
        figures.add(
                "figures of 597 actors, 14,798 ties, a quarter silent, ms",
                Times.warm(() -> Trials.doubt(
                                RealNetworks.jointArrangements().ties(),
                                RealNetworks.jointArrangements().primary(),
                                silent))
                        .text(),
                "");
        return figures;
    }

    /** Interventions that never were, and such as brought what is known. */
    static Figures placebo() {
        Figures figures = new Figures("Interventions beside others (500 organisations)", "what", "measured", "wanted");
        figures.add("1,000 that never were: called a difference", percent(PlaceboTrials.called(), 1), "5%");
        for (int found : new int[] {2, 5, 10, 20}) {
            figures.add(
                    "each found %d more partners in other groups: seen".formatted(found),
                    percent(PlaceboTrials.seen(found)),
                    "");
        }
        return figures;
    }

    private static String percent(double share, int digits) {
        return String.format(Locale.ROOT, "%%.%df%%%%".formatted(digits), 100 * share);
    }

    private static String percent(double share) {
        return percent(share, 0);
    }

    private static String time(Ties ties) {
        return Times.once(() ->
                        StressTest.worst(ties, new double[ties.actors()], StressTest.MOST_TOGETHER, 20, new Effort()))
                .text();
    }
}
