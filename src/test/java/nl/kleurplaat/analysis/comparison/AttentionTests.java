package nl.kleurplaat.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import org.junit.jupiter.api.Test;

class AttentionTests {

    private static final TieChange CROSS = new TieChange("a", "b", true);
    private static final TieChange CROSS_OF_X = new TieChange("c", "x", true);
    private static final TieChange WITHIN = new TieChange("a", "c", false);
    private static final TieChange WITHIN_OF_X = new TieChange("d", "x", false);
    private static final List<TieChange> ALL = List.of(CROSS, CROSS_OF_X, WITHIN, WITHIN_OF_X);

    @Test
    void ofNobodyInParticularNothingChanges() {
        assertThat(Attention.EVEN.of(ALL)).isEqualTo(ALL);
    }

    @Test
    void tiesBetweenGroupsOfThoseItIsAboutComeFirst() {
        assertThat(new Attention(Set.of("x"), false).of(ALL)).containsExactly(CROSS_OF_X, CROSS, WITHIN_OF_X, WITHIN);
    }

    @Test
    void othersCanBeLeftOut() {
        assertThat(new Attention(Set.of("x"), true).of(ALL)).containsExactly(CROSS_OF_X, WITHIN_OF_X);
        assertThat(new Attention(Set.of(), true).of(ALL)).isEmpty();
    }
}
