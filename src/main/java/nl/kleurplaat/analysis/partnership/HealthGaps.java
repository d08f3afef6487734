package nl.kleurplaat.analysis.partnership;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.partnership.Health.OnCriterion;
import nl.kleurplaat.analysis.partnership.Health.Scored;
import nl.kleurplaat.api.Sentence;

/**
 * Finds partnerships that a side scores low (a mean below {@value #LOW}, the middle of 1 to 5) or that the sides see differently
 * ({@link Health#disagreeing}). The severity is the larger of two: how low, ({@value #LOW} − lowest mean) / 2; and, where they see it
 * differently, how far apart, the larger of (largest difference on a criterion) / 4 and (difference of the means) / 2, at
 * most 1. Both reach 1 where it cannot be worse, and 0.5 at a mean of 2 or where the sides begin to be apart. The sentences
 * are about the larger one. Assessments that are out of date do not count.
 */
public final class HealthGaps implements GapFinder {

    /** A side's mean below this is low. */
    static final double LOW = 3;

    /** More criteria than this are not named. */
    private static final int MOST = 3;

    private final PartnershipsSeen seen;

    public HealthGaps(PartnershipsSeen seen) {
        this.seen = seen;
    }

    @Override
    public GapKind kind() {
        return GapKind.HEALTH;
    }

    @Override
    public List<NamedGap> find() {
        return seen.all().stream()
                .flatMap(it -> {
                    Health health = it.partnership().health();
                    return health == null ? Stream.<NamedGap>empty() : gap(it.number(), it.partnership(), health);
                })
                .toList();
    }

    private Stream<NamedGap> gap(int number, Partnership partnership, Health health) {
        double low = low(health);
        double apart = apart(health);
        if (low <= 0 && apart <= 0) {
            return Stream.of();
        }
        return Stream.of(low > apart ? low(number, partnership, health) : apart(number, partnership, health));
    }

    private static double low(Health health) {
        double lowest = health.sides().stream().mapToDouble(Scored::score).min().orElseThrow();
        return (LOW - lowest) / 2;
    }

    /** 0 where they do not see it differently. */
    private static double apart(Health health) {
        if (!Boolean.TRUE.equals(health.disagreeing())) {
            return 0;
        }
        OnCriterion furthest = health.furthest();
        double onCriterion = furthest == null ? 0 : difference(furthest) / 4;
        double onMeans = Objects.requireNonNull(health.difference()) / 2;
        return Math.min(1, Math.max(onCriterion, onMeans));
    }

    private static double difference(OnCriterion criterion) {
        return Objects.requireNonNull(criterion.difference());
    }

    private NamedGap low(int number, Partnership partnership, Health health) {
        List<Scored> low = lowestFirst(health.sides().stream().filter(it -> it.score() < LOW));
        List<Sentence> criteria = health.criteria().stream()
                .sorted(Comparator.comparingDouble(OnCriterion::mean))
                .limit(MOST)
                .map(OnCriterion::name)
                .toList();
        List<Integer> actors = actors(low);
        return new NamedGap(
                GapKind.HEALTH,
                low(health),
                seen.groups(actors),
                actors,
                List.of(number),
                seen.sentence("gaps.health-low.title", number, actors),
                new Sentence(
                        "gaps.health-low.reason",
                        Map.of(
                                "collaboration", seen.collaboration(number),
                                "each", means(low, partnership),
                                "criteria", criteria)),
                seen.sentence("gaps.health-low.action", number, actors).with("criteria", criteria));
    }

    private NamedGap apart(int number, Partnership partnership, Health health) {
        List<Scored> sides = lowestFirst(health.sides().stream());
        List<OnCriterion> apart = health.criteria().stream()
                .filter(OnCriterion::isApart)
                .limit(MOST)
                .toList();
        List<Integer> actors = actors(sides);
        return new NamedGap(
                GapKind.HEALTH,
                apart(health),
                seen.groups(actors),
                actors,
                List.of(number),
                new Sentence("gaps.health-apart.title", Map.of("collaboration", seen.collaboration(number))),
                new Sentence(
                        "gaps.health-apart.reason",
                        Map.of(
                                "collaboration", seen.collaboration(number),
                                "each", means(sides, partnership),
                                "count", apart.size(),
                                "scores",
                                        apart.stream()
                                                .map(it -> it.said(seen::name))
                                                .toList())),
                new Sentence(
                        "gaps.health-apart.action",
                        Map.of(
                                "who", seen.names(actors),
                                "count", apart.size(),
                                "criteria",
                                        apart.stream().map(OnCriterion::name).toList())));
    }

    private static List<Scored> lowestFirst(Stream<Scored> sides) {
        return sides.sorted(Comparator.comparingDouble(Scored::score)).toList();
    }

    private List<Integer> actors(List<Scored> sides) {
        return sides.stream().map(it -> seen.actor(it.organisation())).toList();
    }

    private List<Sentence> means(List<Scored> scored, Partnership partnership) {
        return scored.stream().map(it -> mean(it, partnership)).toList();
    }

    private Sentence mean(Scored scored, Partnership partnership) {
        Side side = partnership.sides().stream()
                .filter(it -> it.organisation() == scored.organisation())
                .findFirst()
                .orElseThrow();
        return scored.said("partnerships.mean-on", seen::name).with("on", Objects.requireNonNull(side.assessed()));
    }
}
