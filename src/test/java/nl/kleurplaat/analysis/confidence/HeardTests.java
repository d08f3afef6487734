package nl.kleurplaat.analysis.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Criterion;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class HeardTests {

    private static Heard heard(String day) {
        Snapshot snapshot = new Records()
                .organisation("a", "told=2026-10-01")
                .organisation("b", "told=2020-10-01")
                .organisation("c", "")
                .organisation("d", "")
                .collaboration("ab", "members=a,b,c,d")
                .practice(Practice.of(new Assessment(
                        "x", "ab", "c", LocalDate.of(2026, 1, 1), null, Map.of(Criterion.TRUST, 3), null, 1)))
                .snapshot();
        Lens lens = Lens.DEFAULT.on(LocalDate.parse(day));
        Network network = Projection.network(snapshot, lens);
        assertThat(network.keys()).isEqualTo(List.of("a", "b", "c", "d"));
        return Heard.of(snapshot, lens, network);
    }

    @Test
    void isWhoSaidSoOrScoredAPartnership() {
        assertThat(heard("2026-11-01").silent().stream()).containsExactly(3);
        assertThat(heard("2026-11-01").stale()).isEqualTo(1);
    }

    @Test
    void whatComesLaterDoesNotCount() {
        assertThat(heard("2026-09-30").silent().stream()).containsExactly(0, 3);
        assertThat(heard("2020-01-01").silent().stream()).containsExactly(0, 1, 2, 3);
    }
}
