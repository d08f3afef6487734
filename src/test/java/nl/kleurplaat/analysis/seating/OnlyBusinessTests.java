package nl.kleurplaat.analysis.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.partnership.ConversationGaps;
import nl.kleurplaat.analysis.partnership.PartnershipsSeen;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Meeting;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class OnlyBusinessTests {

    private static final Lens LENS = Lens.DEFAULT.on(LocalDate.of(2026, 11, 1));

    private final Records records = new Records().organisations("a", "b", "c").collaboration("ab", "members=a,b");

    private static Meeting about(String collaboration, String conversation) {
        return new Meeting(
                collaboration,
                "m",
                LocalDate.of(2026, 10, 1),
                null,
                conversation,
                null,
                collaboration,
                List.of(),
                List.of(),
                List.of(),
                1);
    }

    /** Of a and b, when these were the meetings. */
    private double severity(String other, Meeting... meetings) {
        Snapshot snapshot = records.practice(Practice.of(meetings)).snapshot();
        Network network = Projection.network(snapshot, LENS);
        List<? extends Gap> gaps = new ConversationGaps(new PartnershipsSeen(snapshot, network, List.of())).find();
        return new OnlyBusiness(network, gaps)
                .severity(network.keys().indexOf("a"), network.keys().indexOf(other));
    }

    @Test
    void whoTalkAboutNothingButBusiness() {
        assertThat(severity("b", about("ab", "BUSINESS"))).isEqualTo(.5 * .75);
    }

    @Test
    void notWhoTalkAboutContentOrDoNotWorkTogetherOrOfWhomNothingIsKnown() {
        assertThat(severity("b", about("ab", "BOTH"))).isZero();
        assertThat(severity("b")).isZero();
        assertThat(severity("c", about("ab", "BUSINESS"))).isZero();
    }

    @Test
    void notWhoShareSomethingElseOfWhichThatIsNotSo() {
        records.collaboration("abc", "members=a,b,c");
        assertThat(severity("b", about("ab", "BUSINESS"))).isZero();
        assertThat(severity("b", about("ab", "BUSINESS"), about("abc", "BUSINESS")))
                .isPositive();
    }
}
