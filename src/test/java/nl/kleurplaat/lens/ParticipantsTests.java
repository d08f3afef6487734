package nl.kleurplaat.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class ParticipantsTests {

    private static Records records() {
        return new Records()
                .organisations("a", "b", "c")
                .organisation("gone", "until=2020-12-31")
                .collaboration("x", "members=a,b@2020-01-01..2021-12-31,c@2026-01-01..,gone kind=tafel")
                .collaboration("y", "members=a start=2027-01-01 kind=tafel")
                .collaboration("z", "members=b kind=contract");
    }

    private static String in(Seen seen, String collaboration) {
        int[] actors = Participants.of(seen.snapshot(), seen.lens(), seen.network())
                .in(seen.snapshot().collaboration(collaboration));
        return seen.keys(Arrays.stream(actors).boxed().toList());
    }

    @Test
    void thoseWhoTakePartOnTheDay() {
        assertThat(in(Seen.of(records()), "x")).isEqualTo("a c");
        assertThat(in(Seen.of(records(), "asOf=2020-06-01"), "x")).isEqualTo("a b gone");
        assertThat(in(Seen.of(records()), "y")).isEmpty();
        assertThat(in(Seen.of(records(), "asOf=2027-06-01"), "y")).isEqualTo("a");
    }

    @Test
    void alsoAloneAndWhereTheLensDoesNotCountTheCollaboration() {
        assertThat(in(Seen.of(records(), "kinds=tafel"), "z")).isEqualTo("b");
    }

    @Test
    void followsAWhatIf() {
        Seen seen = Seen.of(
                records(),
                "",
                new Change.RemoveCollaboration("z"),
                new Change.RemoveActor("c"),
                new Change.AddActor("new", "New", List.of()),
                new Change.AddCollaboration("w", "W", "tafel", List.of(), List.of("new", "b", "b")));
        Participants participants = Participants.of(seen.snapshot(), seen.lens(), seen.network());

        assertThat(in(seen, "z")).isEmpty();
        assertThat(in(seen, "x")).isEqualTo("a");
        int last = seen.network().collaborations().length - 1;
        assertThat(participants.of(last)).containsExactly(seen.actor("b"), seen.actor("new"));
        assertThat(participants.of(0)).containsExactly(seen.actor("a"));
    }
}
