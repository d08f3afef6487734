package nl.kleurplaat.analysis.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.practice.Acquaintance;
import nl.kleurplaat.practice.Outcome;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LikelihoodTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);

    /** What is foretold of every pair without a tie, and what came of it. */
    private record Foretold(double likelihood, double activity, boolean happened) {}

    private static final class Past {

        private final Snapshot snapshot;
        private final Lens lens;
        private final Network network;
        private final KnownAt known;
        private final LikelihoodModel model;
        private final Prospects prospects;

        Past(Records records) {
            snapshot = records.snapshot();
            lens = Lens.DEFAULT.on(TODAY);
            network = Projection.network(snapshot, lens);
            History history = new History(snapshot, lens, other -> Projection.network(snapshot, other));
            known = history.now(network);
            model = history.likelihood(known, new Effort());
            prospects = Prospects.of(known, model, new Effort());
        }

        List<Foretold> foretold() {
            Network later =
                    Projection.network(snapshot, lens.during(TODAY.plusDays(1), TODAY.plusDays(model.horizon())));
            return IntStream.range(0, prospects.pairs())
                    .mapToObj(i -> {
                        int a = prospects.a()[i];
                        int b = prospects.b()[i];
                        return new Foretold(
                                prospects.likelihood()[i],
                                Math.log1p(known.activity(a)) + Math.log1p(known.activity(b)),
                                later.ties().tie(number(later, a), number(later, b)) >= 0);
                    })
                    .toList();
        }

        private int number(Network later, int actor) {
            return Collections.binarySearch(later.keys(), network.keys().get(actor));
        }

        Introductions introductions() {
            return new Introductions(
                    snapshot, known, model, prospects, new BitSet(), Wording.of(snapshot, lens, network));
        }
    }

    /** Projects of a few partners for fifteen years: some are eager, most stay near, and partners of partners meet. */
    private static Records grown(long seed) {
        Random random = new Random(seed);
        int n = 150;
        Records records = new Records();
        double[] eager = new double[n];
        for (int v = 0; v < n; v++) {
            eager[v] = Math.exp(random.nextGaussian());
            records.organisation(key(v), "kind=soort" + v % 4 + " region=r" + v % 5 + " domains=d" + v % 3);
        }
        List<TreeSet<Integer>> partners =
                IntStream.range(0, n).mapToObj(v -> new TreeSet<Integer>()).toList();
        for (int c = 0; c < 420; c++) {
            int first = drawn(random, eager);
            TreeSet<Integer> members = new TreeSet<>(List.of(first));
            while (members.size() < 3) {
                double[] weight = new double[n];
                for (int v = 0; v < n; v++) {
                    boolean near = v % 5 == first % 5;
                    long common = partners.get(v).stream()
                            .filter(partners.get(first)::contains)
                            .count();
                    weight[v] = members.contains(v) ? 0 : eager[v] * (near ? 4 : 1) * (1 + common);
                }
                members.add(drawn(random, weight));
            }
            members.forEach(v -> partners.get(v).addAll(members));
            LocalDate start = LocalDate.of(2010, 1, 1).plusDays(c * 15L * 365 / 420);
            records.collaboration(
                    "c%04d".formatted(c),
                    "start=" + start + " members="
                            + members.stream().map(LikelihoodTests::key).collect(Collectors.joining(",")));
        }
        return records;
    }

    private static String key(int v) {
        return "o%03d".formatted(v);
    }

    private static int drawn(Random random, double[] weight) {
        double at = random.nextDouble() * Arrays.stream(weight).sum();
        int v = 0;
        while (v < weight.length - 1 && at >= weight[v]) {
            at -= weight[v++];
        }
        return v;
    }

    /** The chance that one that happened was put before one that did not. */
    private static double auc(List<Foretold> all, ToDoubleFunction<Foretold> by) {
        double better = 0;
        double pairs = 0;
        double[] yes = all.stream().filter(Foretold::happened).mapToDouble(by).toArray();
        double[] no = all.stream()
                .filter(it -> !it.happened())
                .mapToDouble(by)
                .sorted()
                .toArray();
        for (double p : yes) {
            int below = below(no, p, false);
            better += below + (below(no, p, true) - below) / 2.;
            pairs += no.length;
        }
        return better / pairs;
    }

    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int mid = (low + high) / 2;
            boolean before = orEqual ? sorted[mid] <= value : sorted[mid] < value;
            low = before ? mid + 1 : low;
            high = before ? high : mid;
        }
        return low;
    }

    /** As {@link #auc}, each only beside those of about the same activity. */
    private static double aucOfEquals(List<Foretold> all, ToDoubleFunction<Foretold> by) {
        double sum = 0;
        int count = 0;
        for (Foretold yes : all.stream().filter(Foretold::happened).toList()) {
            List<Foretold> equals = all.stream()
                    .filter(it -> !it.happened() && Math.abs(it.activity() - yes.activity()) < .2)
                    .toList();
            if (!equals.isEmpty()) {
                List<Foretold> both = new ArrayList<>(equals);
                both.add(yes);
                sum += auc(both, by);
                count++;
            }
        }
        return sum / count;
    }

    /** How far the likelihoods of ten equally large classes are from what came, on average. */
    private static double calibrationError(List<Foretold> all) {
        List<Foretold> sorted = all.stream()
                .sorted(Comparator.comparingDouble(Foretold::likelihood))
                .toList();
        double error = 0;
        for (int k = 0; k < 10; k++) {
            List<Foretold> part = sorted.subList(k * sorted.size() / 10, (k + 1) * sorted.size() / 10);
            double said = part.stream().mapToDouble(Foretold::likelihood).sum();
            double came = part.stream().filter(Foretold::happened).count();
            error += Math.abs(said - came);
        }
        return error / all.size();
    }

    @Test
    void foretellsBetterThanActivityAloneWhatIsHeldOut() {
        for (long seed = 1; seed <= 3; seed++) {
            Past record = new Past(grown(seed));
            List<Foretold> all = record.foretold();
            double auc = auc(all, Foretold::likelihood);
            assertThat(record.model.learned()).isTrue();
            assertThat(auc)
                    .as("seed %d", seed)
                    .isGreaterThan(auc(all, Foretold::activity))
                    .isGreaterThan(.8);
            assertThat(aucOfEquals(all, Foretold::likelihood))
                    .as("seed %d", seed)
                    .isGreaterThan(aucOfEquals(all, Foretold::activity))
                    .isGreaterThan(.6);
            assertThat(calibrationError(all)).as("seed %d", seed).isLessThan(.05);
        }
    }

    @Test
    void nothingLaterThanTheDayCounts() {
        Past whole = new Past(grown(1));
        Records less = grown(1);
        for (int c = 0; c < 420; c++) {
            LocalDate start = LocalDate.of(2010, 1, 1).plusDays(c * 15L * 365 / 420);
            if (start.isAfter(TODAY)) {
                less.collaboration("c%04d".formatted(c), "start=" + start + " members=o000,o001");
            }
        }
        Past known = new Past(less);
        assertThat(known.prospects.likelihood()).isEqualTo(whole.prospects.likelihood());
        assertThat(known.prospects.a()).isEqualTo(whole.prospects.a());
    }

    /** What one introduction brought says little of the next. */
    @Test
    void oneIntroductionDoesNotDecideAll() {
        LocalDate before = TODAY.minusYears(6);
        Past without = new Past(grown(1));
        int first = IntStream.range(0, without.prospects.pairs())
                .filter(i -> without.prospects.likelihood()[i] < .05)
                .findFirst()
                .orElseThrow();
        String a = key(without.prospects.a()[first]);
        String b = key(without.prospects.b()[first]);
        Past with = new Past(grown(1).practice(Practice.of(
                new Acquaintance("x", before, Outcome.ACCEPTED, List.of("o000", "o001"), List.of(), null, null, 1),
                new Acquaintance("y", TODAY.minusDays(1), Outcome.ACCEPTED, List.of(a, b), List.of(), null, null, 1))));
        double likelihood = with.prospects
                .likelihood()[
                with.prospects.pair(
                        with.network.keys().indexOf(a), with.network.keys().indexOf(b))];

        assertThat(with.model.learned()).isTrue();
        assertThat(likelihood)
                .isBetween(
                        .2 * without.prospects.likelihood()[first],
                        4 * without.prospects.likelihood()[first]);
    }

    @Test
    void saysWhyAndThroughWhom() {
        Past record = new Past(grown(2));
        for (int pair = 0; pair < 40; pair++) {
            Introduction found = record.introductions().of(pair * 100);
            Ties ties = record.network.ties();
            assertThat(ties.tie(found.a(), found.b())).isNegative();
            if (found.through() >= 0) {
                assertThat(ties.tie(found.a(), found.through())).isNotNegative();
                assertThat(ties.tie(found.b(), found.through())).isNotNegative();
            }
            double sum = found.terms().stream()
                            .mapToDouble(Introduction.Term::contribution)
                            .sum()
                    + record.model.weights()[Predictor.values().length];
            assertThat(LogisticRegression.probability(sum)).isCloseTo(found.likelihood(), within(1e-9));
            for (Locale language : Texts.LANGUAGES) {
                found.terms().forEach(term -> TestTexts.said(language, term.reason()));
                TestTexts.said(language, found.reason(Wording.of(record.snapshot, record.lens, record.network)));
            }
        }
    }

    @Nested
    class WithoutHistory {

        private final Past record = new Past(new Records()
                .organisation("a", "domains=x region=r")
                .organisation("b", "domains=x region=r")
                .organisation("c", "domains=y region=s")
                .organisation("m", "domains=y region=s")
                .collaboration("am", "members=a,m start=2021-01-01")
                .collaboration("bm", "members=b,m")
                .collaboration("bm2", "members=b,m"));

        @Test
        void weightsAreFixedAndTheSentenceSaysSo() {
            assertThat(record.model.learned()).isFalse();
            Introduction found = record.introductions().of(0);
            assertThat(TestTexts.dutch(found.reason(Wording.of(record.snapshot, record.lens, record.network))))
                    .startsWith("Vraag naam van m om naam van a en naam van b met elkaar in gesprek te brengen: de kans"
                            + " dat zij binnen 4 maanden gaan samenwerken is ")
                    .endsWith("de kans volgt uit vaste gewichten en is een ruwe schatting.");
        }

        @Test
        void thereIsNothingToSayOfNobodyOrOne() {
            assertThat(new Past(new Records()).prospects.pairs()).isZero();
            assertThat(new Past(new Records().organisations("a")).prospects.pairs())
                    .isZero();
            assertThat(new Past(new Records().organisations("a", "b")).prospects.value(0))
                    .isZero();
        }
    }

    @Nested
    class Regression {

        @Test
        void findsTheWeightsThatThereWere() {
            Random random = new Random(3);
            double[] truth = {1.5, -1, 0, -2};
            List<LogisticRegression.Example> examples = IntStream.range(0, 20_000)
                    .mapToObj(i -> {
                        double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
                        double p = LogisticRegression.probability(LogisticRegression.sum(truth, x));
                        return new LogisticRegression.Example(x, random.nextDouble() < p, 1);
                    })
                    .toList();
            double[] found = LogisticRegression.fit(examples, 1);
            for (int i = 0; i < truth.length; i++) {
                assertThat(found[i]).isCloseTo(truth[i], within(.1));
            }
        }

        @Test
        void isAtTheTop() {
            double[] x = {1};
            double[] found = LogisticRegression.fit(
                    List.of(
                            new LogisticRegression.Example(x, true, 3),
                            new LogisticRegression.Example(new double[] {-1}, false, 2),
                            new LogisticRegression.Example(x, false, 1)),
                    1);
            double high = LogisticRegression.probability(found[0] + found[1]);
            double low = LogisticRegression.probability(found[1] - found[0]);
            assertThat(3 * (1 - high) - high - 2 * -low - found[0]).isCloseTo(0, within(1e-6));
            assertThat(3 * (1 - high) - high - 2 * low).isCloseTo(0, within(1e-6));
        }
    }

    @Nested
    class Value {

        @Test
        void isWhatATieBringsWithinTwoSteps() {
            for (int seed = 0; seed < 20; seed++) {
                int n = 14;
                Ties ties = Graphs.random(seed, n, 16, 1);
                int[] groups = Graphs.randomGroups(seed, n, 3);
                Network network = Sketch.network(ties, Sketch.groups(3, groups));
                long before = near(ties, groups);
                for (int a = 0; a < n; a++) {
                    for (int b = a + 1; b < n; b++) {
                        if (ties.tie(a, b) < 0) {
                            int gain = Prospects.gains(network, a, b);
                            assertThat(gain).isEqualTo((int) (near(with(ties, a, b), groups) - before));
                        }
                    }
                }
            }
        }

        private Ties with(Ties ties, int a, int b) {
            return Ties.of(
                    ties.actors(),
                    IntStream.concat(Arrays.stream(ties.tieA()), IntStream.of(a))
                            .toArray(),
                    IntStream.concat(Arrays.stream(ties.tieB()), IntStream.of(b))
                            .toArray(),
                    IntStream.range(0, ties.ties() + 1).mapToDouble(t -> 1).toArray());
        }

        private long near(Ties ties, int[] groups) {
            long count = 0;
            for (int a = 0; a < groups.length; a++) {
                for (int b = a + 1; b < groups.length; b++) {
                    int from = a;
                    int to = b;
                    boolean near = ties.tie(a, b) >= 0
                            || IntStream.range(0, groups.length)
                                    .anyMatch(v ->
                                            v != from && v != to && ties.tie(from, v) >= 0 && ties.tie(to, v) >= 0);
                    count += near && groups[a] >= 0 && groups[b] >= 0 && groups[a] != groups[b] ? 1 : 0;
                }
            }
            return count;
        }
    }
}
