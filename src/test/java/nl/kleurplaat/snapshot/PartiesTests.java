package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartiesTests {

    private final Snapshot snapshot = new Records()
            .organisation("a", "")
            .organisation("b", "until=2026-05-31")
            .organisation("c", "")
            .collaboration("x", "start=2026-01-01 end=2026-06-30 members=c@2026-02-01..2026-03-31,a,b,a")
            .collaboration("y", "members=c")
            .snapshot();

    private int[] in(String collaboration, String day) {
        return new Parties(snapshot, LocalDate.parse(day)).in(snapshot.collaboration(collaboration));
    }

    @Test
    void countsTheFirstAndTheLastDay() {
        assertThat(in("x", "2025-12-31")).as("not begun").isEmpty();
        assertThat(in("x", "2026-01-01")).containsExactly(0, 1);
        assertThat(in("x", "2026-02-01")).containsExactly(0, 1, 2);
        assertThat(in("x", "2026-03-31")).containsExactly(0, 1, 2);
        assertThat(in("x", "2026-04-01")).containsExactly(0, 1);
        assertThat(in("x", "2026-06-30")).as("b has gone").containsExactly(0);
        assertThat(in("x", "2026-07-01")).as("ended").isEmpty();
    }

    @Test
    void knowsTheCollaborationsOfAnOrganisation() {
        assertThat(new Parties(snapshot, LocalDate.parse("2026-03-01")).collaborationsOf(2))
                .containsExactly(0, 1);
        assertThat(new Parties(snapshot, LocalDate.parse("2026-04-01")).collaborationsOf(2))
                .containsExactly(1);
    }
}
