package nl.kleurplaat.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import org.junit.jupiter.api.Test;

class HealthGapsTests {

    private static List<NamedGap> find(String a, String b) {
        Situations situations = new Situations().with("x", "members=a,b");
        situations = a.isEmpty() ? situations : situations.scores("a", "2026-01-01", a);
        situations = b.isEmpty() ? situations : situations.scores("b", "2026-02-02", b);
        return new HealthGaps(situations.seen()).find();
    }

    @Test
    void findsNothingWhereNobodyScoredOrAllIsWell() {
        assertThat(find("", "")).isEmpty();
        assertThat(find("TRUST=3", "")).as("the middle is not low").isEmpty();
        assertThat(find("TRUST=4", "TRUST=3 DURABLE=4")).isEmpty();
    }

    @Test
    void aLowMeanOfOneSideIsOne() {
        NamedGap low = find("TRUST=2 DURABLE=3", "").getFirst();
        assertThat(low.severity()).isCloseTo(.25, within(1e-12));
        assertThat(low.title().key()).isEqualTo("gaps.health-low.title");
        assertThat(low.actors()).containsExactly(0);
        assertThat(find("TRUST=1", "TRUST=1").getFirst().severity()).isEqualTo(1);
    }

    @Test
    void sidesThatSeeItDifferentlyAreOne() {
        NamedGap onOne = find("TRUST=5 DURABLE=4 COMMITTED=4", "TRUST=3 DURABLE=4 COMMITTED=5")
                .getFirst();
        assertThat(onOne.severity()).isCloseTo(.5, within(1e-12));
        assertThat(onOne.title().key()).isEqualTo("gaps.health-apart.title");
        NamedGap onMeans = find("TRUST=5 DURABLE=5", "TRUST=4 DURABLE=4").getFirst();
        assertThat(onMeans.severity()).isCloseTo(.5, within(1e-12));
        assertThat(onMeans.actors()).as("the lowest first").containsExactly(1, 0);
        assertThat(find("TRUST=5", "TRUST=1").getFirst().severity()).isEqualTo(1);
        assertThat(find("TRUST=5", "DURABLE=3").getFirst().severity()).isEqualTo(1);
    }

    @Test
    void isAboutTheLargerOfTheTwo() {
        assertThat(find("TRUST=1 DURABLE=1", "TRUST=2 DURABLE=2")
                        .getFirst()
                        .title()
                        .key())
                .as("low 1, apart 0.5")
                .isEqualTo("gaps.health-low.title");
        assertThat(find("TRUST=2 DURABLE=2", "TRUST=5 DURABLE=5")
                        .getFirst()
                        .title()
                        .key())
                .as("low 0.5, apart 1")
                .isEqualTo("gaps.health-apart.title");
    }

    @Test
    void forgetsWhatIsOutOfDate() {
        Situations old = new Situations().with("x", "members=a,b").scores("a", "2024-11-20", "TRUST=1");
        assertThat(new HealthGaps(old.seen()).find()).isEmpty();
    }
}
