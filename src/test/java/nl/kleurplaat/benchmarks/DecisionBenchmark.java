package nl.kleurplaat.benchmarks;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.confidence.Trials;
import nl.kleurplaat.analysis.departures.StressTest;
import nl.kleurplaat.analysis.effect.EffectMeasure;
import nl.kleurplaat.analysis.effect.PlaceboTrials;
import nl.kleurplaat.analysis.introductions.Introductions;
import nl.kleurplaat.analysis.seating.MeetingPlan;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.results.Introducing;
import nl.kleurplaat.results.PlannedTables;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.Visit;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Snapshot;

/** What is decided on: whom networks of 600 can miss least, how sure what is seen of them is, who should meet and who sits with whom. */
final class DecisionBenchmark {

    private static final int ACTORS = 600;
    private static final String MOST = "10,000";
    private static final int CALIBRATED = 200;
    private static final int SEEDS = 100;
    private static final int FEW = 12;
    private static final int SHOWN = 20;
    private static final int MEETINGS = 5;
    private static final int PEOPLE = 60;
    private static final int TABLES = 8;
    private static final int SEATS = 8;
    private static final int ROUNDS = 4;
    private static final int SECONDS = 30;

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
        for (EffectMeasure measure : EffectMeasure.values()) {
            figures.add(
                    "1,000 that never were, by %s: called a difference".formatted(measure),
                    percent(PlaceboTrials.called(measure), 1),
                    "5%");
        }
        for (int found : new int[] {2, 5, 10, 20}) {
            figures.add(
                    "each found %d more partners in other groups: seen".formatted(found),
                    percent(PlaceboTrials.seen(found)),
                    "");
        }
        return figures;
    }

    /** Who should meet whom in a region, and who sits with whom at a meeting of it. */
    static Figures meeting() {
        Figures figures = new Figures("Introductions and tables of a region", "what", "measured", "wanted");
        Snapshot region = GeneratedSnapshot.of(Generated.soundRegion(1));
        Visit visit = new Visit(region, Generated.DAY, Deadline.NEVER);
        figures.add(
                "pairs of %,d organisations with likelihood and value, first time, ms"
                        .formatted(region.organisations().size()),
                Times.once(() -> new Results()
                                .of(Lens.DEFAULT, visit)
                                .get(Introducing.PROSPECTS)
                                .pairs())
                        .text(),
                "5,000");
        Seen seen = new Results().of(Lens.DEFAULT, visit);
        figures.add(
                "the first 20 in words, asked again, ms",
                Times.warm(() -> first(seen)).text(),
                "1,000");
        for (int seed = 1; seed <= MEETINGS; seed++) {
            MeetingPlan plan = tables(seen, seed);
            figures.add(
                    "60 organisations, 8 tables, 4 rounds, 30 s: of what no plan is worth more than (drawing %d)"
                            .formatted(seed),
                    percent((double) plan.plan().value() / plan.bound(), 1)
                            + (plan.plan().holds() ? "" : ", broken"),
                    "90%");
        }
        return figures;
    }

    private static int first(Seen seen) {
        Introductions introductions = Introducing.introductions(seen);
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        return IntStream.range(0, SHOWN)
                .mapToObj(introductions::of)
                .map(it -> it.reason(words))
                .mapToInt(Object::hashCode)
                .sum();
    }

    private static MeetingPlan tables(Seen seen, int seed) {
        Random random = new Random(seed);
        List<Integer> people = random.ints(0, seen.network().size())
                .distinct()
                .limit(PEOPLE)
                .boxed()
                .toList();
        return new PlannedTables(
                        people, TABLES, SEATS, ROUNDS, List.of(), List.of(), List.of(), List.of(), List.of(), seed,
                        SECONDS)
                .answer(seen, new Effort());
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
