package nl.kleurplaat.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.lens.Change.AddCollaboration;
import nl.kleurplaat.lens.Change.RemoveCollaboration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 180 days after 21 November 2026 it is 20 May 2027. */
class ExpiringGapsTests {

    private static List<NamedGap> find(Situations situations) {
        return new ExpiringGaps(situations.seen()).find();
    }

    @Nested
    class Collaborations {

        @Test
        void areNearUpToTheHundredAndEightiethDay() {
            assertThat(severity("end=2026-11-21")).isEqualTo(1);
            assertThat(severity("end=2027-05-20")).isCloseTo(.5, within(1e-12));
            assertThat(find(new Situations().with("x", "members=a,b end=2027-05-21")))
                    .isEmpty();
            assertThat(find(new Situations().with("x", "members=a,b"))).isEmpty();
        }

        private double severity(String end) {
            return find(new Situations().with("x", "members=a,b " + end))
                    .getFirst()
                    .severity();
        }

        @Test
        void areNoneWhereASuccessorCoversTheSamePairAndDomain() {
            assertThat(find(ending("members=a,b domains=jeugd,wonen start=2027-02-01")))
                    .isEmpty();
            assertThat(find(ending("members=a,b domains=jeugd"))).isEmpty();
        }

        @Test
        void areOneWhereTheSuccessorIsTooLateOrElsewhereOrWithoutThem() {
            assertThat(find(ending("members=a,b domains=jeugd start=2027-02-02")))
                    .extracting(NamedGap::severity)
                    .containsExactly(1 - 71 / 360.0);
            assertThat(find(ending("members=a,b@..2027-01-31 domains=jeugd"))).hasSize(1);
            assertThat(find(ending("members=a,c domains=jeugd"))).hasSize(1);
            assertThat(find(ending("members=a,b domains=wonen")))
                    .as("their tie stays, their field does not")
                    .extracting(NamedGap::severity)
                    .containsExactly((1 - 71 / 360.0) / 2);
        }

        private Situations ending(String other) {
            return new Situations()
                    .with("x", "members=a,b domains=jeugd end=2027-01-31")
                    .with("y", other);
        }

        @Test
        void weighTheTiesThatOnlyTheyCarry() {
            NamedGap one = find(new Situations()
                            .with("x", "members=a,b,c end=2026-11-21")
                            .with("y", "members=a,b"))
                    .getFirst();
            assertThat(one.severity()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
            assertThat(one.actors()).containsExactly(0, 1, 2);
            assertThat(one.title().key()).isEqualTo("gaps.expiring.title");
        }

        @Test
        void aWhatIfCanBringASuccessorOrTakeOneAway() {
            Situations alone = ending("members=a,c domains=jeugd");
            AddCollaboration plan = new AddCollaboration("z", "plan", null, List.of("jeugd"), List.of("a", "b"));
            assertThat(new ExpiringGaps(alone.seen(plan)).find()).isEmpty();
            Situations followed = ending("members=a,b domains=jeugd");
            assertThat(new ExpiringGaps(followed.seen(new RemoveCollaboration("y"))).find())
                    .hasSize(1);
        }
    }

    @Nested
    class Mandates {

        private List<NamedGap> find(String fields) {
            return ExpiringGapsTests.find(new Situations().with("x", "members=a,b " + fields));
        }

        @Test
        void areNearUpToTheHundredAndEightiethDay() {
            assertThat(find("speakers=s/a/m@..2026-11-21,t/b/m"))
                    .extracting(NamedGap::severity)
                    .containsExactly(.5);
            NamedGap both =
                    find("speakers=s/a/m@..2026-12-21,t/b/m@..2027-05-20").getFirst();
            assertThat(both.severity()).as("30 days to the first").isCloseTo(1 - 30 / 360.0, within(1e-12));
            assertThat(both.actors()).containsExactly(0, 1);
            assertThat(both.title().key()).isEqualTo("gaps.expiring-mandate.title");
            assertThat(find("speakers=s/a/m@..2027-05-21,t/b/m")).isEmpty();
        }

        @Test
        void areNoneWhereOneFollows() {
            assertThat(find("speakers=s/a/m@..2026-12-31,t/a/m@2027-01-01..")).isEmpty();
            assertThat(find("speakers=s/a/m@..2026-12-31,t/a/m@2027-01-02..")).hasSize(1);
        }

        @Test
        void thatAreOverAreNotNearTheirEnd() {
            assertThat(find("speakers=s/a/m@..2026-11-20")).isEmpty();
        }

        @Test
        void thatEndWithTheCollaborationAreNoneOfTheirOwn() {
            assertThat(find("end=2027-01-31 speakers=s/a/m@..2027-01-31,t/b/m@..2027-06-30"))
                    .extracting(gap -> gap.title().key())
                    .containsExactly("gaps.expiring.title");
            assertThat(find("end=2027-01-31 speakers=s/a/m@..2027-01-30"))
                    .extracting(gap -> gap.title().key())
                    .containsExactly("gaps.expiring.title", "gaps.expiring-mandate.title");
        }
    }
}
