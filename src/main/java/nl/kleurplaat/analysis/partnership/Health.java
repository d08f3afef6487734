package nl.kleurplaat.analysis.partnership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * How the sides of a partnership score it, from their last assessments that are not out of date.
 *
 * @param sides the mean of each side that scored, in the order of the sides
 * @param criteria what was scored by any side, the largest differences first; those that only one side scored last; among
 *     equals the lowest mean first, and then in the order of the criteria
 * @param mean of the sides' means, 1 to 5: a side weighs as much as another one, however much it scored
 * @param difference between the highest and the lowest of the sides' means; null where one side scored
 */
public record Health(
        List<Scored> sides,
        List<OnCriterion> criteria,
        double mean,
        @Nullable Double difference) {

    /** A criterion on which two sides are so far apart, or further, is one that they see differently. */
    public static final double APART = 2;

    /** And so is a partnership of which two sides' means are so far apart. */
    public static final double MEANS_APART = 1;

    /** Sums differ in the last bits that are equal on paper. */
    private static final double EQUAL = 1e-9;

    /**
     * What one side scored.
     *
     * @param organisation its place in the snapshot
     * @param score 1 to 5
     */
    public record Scored(int organisation, double score) {

        /** @param names of organisations, by their places */
        Sentence said(String key, IntFunction<String> names) {
            return new Sentence(key, Map.of("who", names.apply(organisation), "score", score));
        }
    }

    /**
     * What the sides scored on one criterion.
     *
     * @param scores of those who scored it, in the order of the sides
     * @param difference between the highest and the lowest; null where one side scored it
     */
    public record OnCriterion(
            Criterion criterion,
            List<Scored> scores,
            double mean,
            @Nullable Double difference) {

        /** Whether its sides see it differently. */
        public boolean isApart() {
            return difference != null && difference >= APART - EQUAL;
        }

        Sentence name() {
            return Sentence.of("partnerships.criterion." + criterion.name());
        }

        /** @param names of organisations, by their places */
        Sentence said(IntFunction<String> names) {
            return new Sentence(
                    "partnerships.scores",
                    Map.of(
                            "criterion", name(),
                            "scores",
                                    scores.stream()
                                            .map(it -> it.said("partnerships.score", names))
                                            .toList()));
        }

        private double apart() {
            return difference == null ? -1 : difference;
        }
    }

    private static final Comparator<OnCriterion> ORDER = Comparator.comparingDouble(
                    (OnCriterion it) -> -Math.rint(it.apart() / EQUAL))
            .thenComparingDouble(it -> Math.rint(it.mean() / EQUAL))
            .thenComparing(OnCriterion::criterion);

    /** Null where no side has scored, or only long ago. */
    static @Nullable Health of(List<Side> all) {
        List<Scored> means = new ArrayList<>();
        for (Side side : all) {
            Double mean = side.outOfDate() ? null : side.mean();
            if (mean != null) {
                means.add(new Scored(side.organisation(), mean));
            }
        }
        if (means.isEmpty()) {
            return null;
        }
        List<OnCriterion> criteria = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            List<Scored> scores = on(criterion, all);
            if (!scores.isEmpty()) {
                criteria.add(new OnCriterion(criterion, scores, mean(scores), difference(scores)));
            }
        }
        criteria.sort(ORDER);
        return new Health(List.copyOf(means), List.copyOf(criteria), mean(means), difference(means));
    }

    private static List<Scored> on(Criterion criterion, List<Side> all) {
        List<Scored> scores = new ArrayList<>();
        for (Side side : all) {
            Double score = side.outOfDate() ? null : side.scores().get(criterion);
            if (score != null) {
                scores.add(new Scored(side.organisation(), score));
            }
        }
        return List.copyOf(scores);
    }

    private static double mean(List<Scored> scores) {
        return scores.stream().mapToDouble(Scored::score).average().orElseThrow();
    }

    private static @Nullable Double difference(List<Scored> scores) {
        if (scores.size() < 2) {
            return null;
        }
        double highest = scores.stream().mapToDouble(Scored::score).max().orElseThrow();
        double lowest = scores.stream().mapToDouble(Scored::score).min().orElseThrow();
        return highest - lowest;
    }

    /**
     * Whether the sides see it differently: they are {@value #APART} or more apart on some criterion, or their means are
     * {@value #MEANS_APART} or more apart; null where one side scored.
     */
    public @Nullable Boolean disagreeing() {
        return difference == null
                ? null
                : difference >= MEANS_APART - EQUAL || criteria.getFirst().isApart();
    }

    /** The criterion on which they are furthest apart; null where no two sides scored the same one. */
    public @Nullable OnCriterion furthest() {
        OnCriterion first = criteria.getFirst();
        return first.difference() == null ? null : first;
    }

    /** How the sides score it, and on what they are furthest apart. */
    Sentence said(IntFunction<String> names) {
        List<Sentence> means =
                sides.stream().map(it -> it.said("partnerships.mean", names)).toList();
        if (sides.size() == 1) {
            return new Sentence("partnerships.health.one", Map.of("who", means));
        }
        boolean apart = Boolean.TRUE.equals(disagreeing());
        Sentence all =
                new Sentence(apart ? "partnerships.health.apart" : "partnerships.health.alike", Map.of("who", means));
        OnCriterion furthest = furthest();
        return furthest == null || furthest.apart() <= 0
                ? all
                : all.then(new Sentence("partnerships.health.furthest", Map.of("scores", furthest.said(names))));
    }
}
