package nl.kleurplaat.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.analysis.partnership.Health.OnCriterion;
import nl.kleurplaat.practice.Criterion;
import org.junit.jupiter.api.Test;

class HealthTests {

    private static Health of(String a, String b) {
        Situations situations = new Situations().with("x", "members=a,b").scores("a", "2026-01-01", a);
        return (b.isEmpty() ? situations : situations.scores("b", "2026-02-02", b)).health();
    }

    @Test
    void ofOneSideHasNoDifference() {
        Health one = of("TRUST=2 COMMITTED=4", "");
        assertThat(one.mean()).isEqualTo(3);
        assertThat(one.difference()).isNull();
        assertThat(one.disagreeing()).isNull();
        assertThat(one.furthest()).isNull();
        assertThat(one.criteria())
                .extracting(OnCriterion::criterion)
                .containsExactly(Criterion.TRUST, Criterion.COMMITTED);
    }

    @Test
    void ofEqualScoresHasADifferenceOfNothing() {
        Health equal = of("TRUST=2 COMMITTED=4", "TRUST=2 COMMITTED=4");
        assertThat(equal.difference()).isZero();
        assertThat(equal.disagreeing()).isFalse();
        assertThat(equal.criteria())
                .allSatisfy(it -> assertThat(it.difference()).isZero());
    }

    @Test
    void isSeenDifferentlyFromTwoOnACriterion() {
        assertThat(of("TRUST=4 DURABLE=3 COMMITTED=3", "TRUST=2 DURABLE=3 COMMITTED=4")
                        .disagreeing())
                .isTrue();
        assertThat(of("TRUST=4 DURABLE=3 COMMITTED=3", "TRUST=3 DURABLE=3 COMMITTED=4")
                        .disagreeing())
                .isFalse();
    }

    @Test
    void isSeenDifferentlyFromOneBetweenTheMeans() {
        assertThat(of("TRUST=4 DURABLE=4 COMMITTED=3", "TRUST=3 DURABLE=3 COMMITTED=2")
                        .disagreeing())
                .isTrue();
        assertThat(of("TRUST=4 DURABLE=4 COMMITTED=3", "TRUST=3 DURABLE=3 COMMITTED=3")
                        .disagreeing())
                .isFalse();
    }

    @Test
    void countsTheMeansWhereNoCriterionIsShared() {
        Health apart = of("TRUST=5", "DURABLE=1");
        assertThat(apart.furthest()).isNull();
        assertThat(apart.disagreeing()).isTrue();
        assertThat(apart.difference()).isEqualTo(4);
    }

    @Test
    void putsTheLargestDifferencesFirstAndWhatOneScoredLast() {
        Health health = of("COMMITTED=1 DURABLE=3 TRUST=5 SHARED_GOAL=2", "DURABLE=4 TRUST=3 SHARED_GOAL=3");
        assertThat(health.criteria())
                .extracting(OnCriterion::criterion)
                .containsExactly(Criterion.TRUST, Criterion.SHARED_GOAL, Criterion.DURABLE, Criterion.COMMITTED);
        assertThat(health.criteria().getFirst().isApart()).isTrue();
        assertThat(health.criteria().getFirst().scores())
                .containsExactly(new Health.Scored(0, 5), new Health.Scored(1, 3));
        assertThat(health.criteria().get(1).mean()).isEqualTo(2.5);
        assertThat(health.criteria().getLast().difference()).isNull();
    }

    @Test
    void weighsEverySideTheSame() {
        assertThat(of("TRUST=1", "TRUST=5 DURABLE=5 COMMITTED=5").mean()).isEqualTo(3);
    }
}
