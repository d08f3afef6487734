package nl.kleurplaat.analysis.partnership;

import static nl.kleurplaat.analysis.partnership.Situations.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.snapshot.Days;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PartnershipsTests {

    @Nested
    class Sides {

        @Test
        void areThoseWhoTakePartOnTheDay() {
            Situations both = new Situations().with("x", "members=a@..2026-11-21,b@2026-11-21..,c@..2026-11-20");
            assertThat(both.partnership().sides())
                    .extracting(Side::organisation)
                    .containsExactly(0, 1);
            assertThat(new Situations().with("x", "members=a,b@2026-11-22..").find())
                    .isNull();
        }

        @Test
        void thereAreNoneBeforeItsFirstDayOrAfterItsLast() {
            Situations one = new Situations().with("x", "members=a,b start=2026-11-21 end=2026-11-21");
            assertThat(one.find()).isNotNull();
            assertThat(one.find(DAY.minusDays(1))).isNull();
            assertThat(one.find(DAY.plusDays(1))).isNull();
        }

        @Test
        void anOrganisationThatIsNoMoreIsNone() {
            Situations gone = new Situations().with("x", "members=a,d");
            assertThat(gone.find()).isNull();
            assertThat(gone.find(LocalDate.of(2025, 12, 31))).isNotNull();
        }

        @Test
        void severalPartsOfOneOrganisationAreOneSideWithEachRoleOnce() {
            Situations several = new Situations()
                    .with(
                            "x",
                            "start=2021-01-01 end=2027-06-30"
                                + " members=a/trekker@2022-01-01..,a/deelnemer@..2026-12-31,a/oud@..2020-12-31,b,b");
            assertThat(several.partnership().sides()).hasSize(2);
            Side a = several.side("a");
            assertThat(a.roles()).containsExactlyInAnyOrder("trekker", "deelnemer");
            assertThat(Days.date(a.since())).isEqualTo(LocalDate.of(2021, 1, 1));
            assertThat(Days.date(a.until())).isEqualTo(LocalDate.of(2027, 6, 30));
            assertThat(several.side("b").roles()).isEmpty();
        }

        @Test
        void allAreFoundInTheOrderOfTheirKeys() {
            Situations several = new Situations()
                    .with("y", "members=a,b")
                    .with("x", "members=a,b,c")
                    .with("w", "members=a")
                    .with("v", "members=a,b end=2026-11-20");
            assertThat(new Partnerships(several.snapshot(), DAY).all())
                    .extracting(Partnership::collaboration)
                    .containsExactly(2, 3);
        }
    }

    @Nested
    class Mandates {

        private Mandate of(String speakers) {
            return new Situations()
                    .with("x", "members=a,b speakers=" + speakers)
                    .side("a")
                    .mandate();
        }

        @Test
        void holdOnTheirFirstAndLastDay() {
            assertThat(of("s/a/m@2026-11-21..2026-11-21").valid()).isTrue();
            assertThat(of("s/a/m").valid()).isTrue();
            assertThat(of("s/a/m@2026-11-22..").valid()).isFalse();
        }

        @Test
        void areOverOnTheDayAfter() {
            Mandate over = of("s/a/m@..2026-11-20,t/a/m@..2025-01-01");
            assertThat(over.valid()).isFalse();
            assertThat(over.isOver()).isTrue();
            assertThat(Days.date(over.last())).isEqualTo(LocalDate.of(2026, 11, 20));
        }

        @Test
        void areOfTheOrganisationThatIsSpokenFor() {
            assertThat(of("s/b/m").valid()).isFalse();
            assertThat(of("s/b/m").isOver()).isFalse();
            assertThat(of("s").valid()).as("not known for whom").isFalse();
        }

        @Test
        void areNotThereWhereNothingIsLaidDownOrNobodySpeaks() {
            Situations silent = new Situations().with("x", "members=a,b speakers=s/a");
            assertThat(silent.side("a").mandate()).isEqualTo(new Mandate(false, Days.OPEN_START));
            assertThat(silent.side("a").representations()).hasSize(1);
            assertThat(silent.side("b").representations()).isEmpty();
            assertThat(silent.partnership().withoutMandate()).hasSize(2);
        }

        @Test
        void thatHaveNotBegunAreNotOver() {
            assertThat(of("s/a/m@2027-01-01..").isOver()).isFalse();
        }

        @Test
        void goOnInThoseThatFollowWithoutADayBetween() {
            assertThat(of("s/a/m@..2026-12-31,t/a/m@2027-01-01..2027-06-30").last())
                    .isEqualTo(Days.end(LocalDate.of(2027, 6, 30)));
            assertThat(of("s/a/m@..2026-12-31,t/a/m@2027-01-02..2027-06-30").last())
                    .isEqualTo(Days.end(LocalDate.of(2026, 12, 31)));
            assertThat(of("s/a/m@..2026-12-31,t/a@2027-01-01..").last())
                    .as("someone without a mandate does not follow on one")
                    .isEqualTo(Days.end(LocalDate.of(2026, 12, 31)));
            assertThat(of("s/a/m@..2026-12-31,t/a/m@2026-06-01..").last()).isEqualTo(Days.OPEN_END);
        }
    }

    @Nested
    class Assessments {

        @Test
        void areTheLastOfEachSideUpToTheDay() {
            Situations several = new Situations()
                    .with("x", "members=a,b")
                    .scores("a", "2026-01-01", "TRUST=1")
                    .scores("a", "2026-11-21", "TRUST=3")
                    .scores("a", "2026-11-22", "TRUST=5")
                    .scores("b", "2026-02-02", "TRUST=4");
            assertThat(several.side("a").assessments())
                    .extracting(Assessment::date)
                    .containsExactly(DAY);
            assertThat(several.side("a").mean()).isEqualTo(3);
            assertThat(several.side("b").assessed()).isEqualTo(LocalDate.of(2026, 2, 2));
            assertThat(several.health().mean()).isEqualTo(3.5);
        }

        @Test
        void ofSomeoneWhoIsNoSideDoNotCount() {
            Situations left =
                    new Situations().with("x", "members=a,b,c@..2025-01-01").scores("c", "2024-12-01", "TRUST=1");
            assertThat(left.partnership().health()).isNull();
        }

        @Test
        void areOutOfDateAfterTwoYears() {
            Situations old = new Situations()
                    .with("x", "members=a,b")
                    .scores("a", "2024-11-21", "TRUST=4")
                    .scores("b", "2024-11-20", "TRUST=1");
            assertThat(old.side("a").outOfDate()).isFalse();
            assertThat(old.side("b").outOfDate()).isTrue();
            assertThat(old.side("b").mean()).isEqualTo(1);
            assertThat(old.health().sides()).containsExactly(new Health.Scored(0, 4));
        }

        @Test
        void ofSeveralPeopleOnOneDayAreAveraged() {
            Situations two = new Situations()
                    .with("x", "members=a,b")
                    .scores("a", "2026-01-01", "TRUST=1 COMMITTED=5")
                    .scores("a", "2026-01-01", "TRUST=4");
            assertThat(two.side("a").assessments()).hasSize(2);
            assertThat(two.side("a").scores().values()).containsExactly(5.0, 2.5);
            assertThat(two.side("a").mean()).isEqualTo(3.75);
        }

        @Test
        void aSideWithoutAnyHasNoMean() {
            Situations nobody = new Situations().with("x", "members=a,b").scores("b", "2026-01-01", "");
            assertThat(nobody.side("a").mean()).isNull();
            assertThat(nobody.side("a").assessed()).isNull();
            assertThat(nobody.side("a").outOfDate()).isFalse();
            assertThat(nobody.side("b").mean()).as("a remark alone").isNull();
            assertThat(nobody.partnership().health()).isNull();
            assertThat(nobody.partnership().disagreeing()).isNull();
        }
    }
}
