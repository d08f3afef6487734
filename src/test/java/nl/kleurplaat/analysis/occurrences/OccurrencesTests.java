package nl.kleurplaat.analysis.occurrences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class OccurrencesTests {

    private static List<String> said(Records records, String from, String until, Locale language) {
        Snapshot snapshot = records.snapshot();
        return Occurrences.between(
                        snapshot, Lens.DEFAULT, Days.start(LocalDate.parse(from)), Days.end(LocalDate.parse(until)))
                .stream()
                .map(occurrence -> TestTexts.said(language, occurrence.reason(new RecordNames(snapshot))))
                .toList();
    }

    private static List<String> said(Records records, String from, String until) {
        return said(records, from, until, Texts.DUTCH);
    }

    @Test
    void bothDaysOfThePeriodCount() {
        Records records =
                new Records().organisations("a", "b").collaboration("c", "start=2025-01-01 end=2025-03-31 members=a,b");
        assertThat(said(records, "2025-01-01", "2025-03-31"))
                .containsExactly(
                        "naam van c begon op 1 januari 2025, met naam van a en naam van b.",
                        "naam van c liep tot en met 31 maart 2025, met naam van a en naam van b.");
        assertThat(said(records, "2025-01-02", "2025-03-30")).isEmpty();
    }

    @Test
    void whatHadItsLastDayOnTheDayBeforeHasEndedInThePeriod() {
        Records records =
                new Records().organisations("a", "b").collaboration("c", "end=2024-12-31 members=a,b@..2024-12-30");
        assertThat(said(records, "2025-01-01", "2025-03-31"))
                .containsExactly("naam van c liep tot en met 31 december 2024, met naam van a.");
        assertThat(said(records, "2025-01-02", "2025-03-31")).isEmpty();
    }

    @Test
    void whoJoinsLaterOrLeavesEarlierIsTold() {
        Records records = new Records()
                .organisations("a", "b", "d")
                .collaboration("c", "start=2020-01-01 members=a@2020-01-01..,b/trekker@2025-02-01..,d@..2025-05-05");
        assertThat(said(records, "2025-01-01", "2026-01-01"))
                .containsExactly(
                        "naam van b doet sinds 1 februari 2025 mee aan naam van c (rol: trekker).",
                        "naam van d deed tot en met 5 mei 2025 mee aan naam van c.");
        assertThat(said(records, "2025-01-01", "2026-01-01", Locale.ENGLISH))
                .containsExactly(
                        "naam van b takes part in naam van c since February 1, 2025 (role: trekker).",
                        "naam van d took part in naam van c until and including May 5, 2025.");
        assertThat(said(records, "2020-01-01", "2020-12-31"))
                .containsExactly("naam van c begon op 1 januari 2020, met naam van a en naam van d.");
    }

    @Test
    void aRoleThatFollowsOnAnotherIsAChange() {
        Records records = new Records()
                .organisations("a", "b")
                .collaboration(
                        "c",
                        "members=a/lid@..2025-02-28,a/trekker@2025-03-01..,b/lid@..2025-02-28,b/lid@2025-03-01..2025-06-30,b@2025-08-01..");
        assertThat(said(records, "2025-01-01", "2026-01-01"))
                .containsExactly(
                        "naam van a heeft in naam van c sinds 1 maart 2025 de rol trekker; daarvoor lid.",
                        "naam van b deed tot en met 30 juni 2025 mee aan naam van c (rol: lid).",
                        "naam van b doet sinds 1 augustus 2025 mee aan naam van c.");
    }

    @Test
    void whoSpeaksForWhomIsTold() {
        Records records = new Records()
                .organisations("a", "b")
                .stakeholder("s", "organisations=a")
                .stakeholder("t", "organisations=b")
                .collaboration(
                        "c",
                        "members=a,b"
                            + " speakers=s/a/besluiten@..2025-02-28,s/a@2025-03-01..,t/b/meepraten@2025-04-01..2025-09-30");
        assertThat(said(records, "2025-01-01", "2026-01-01"))
                .containsExactly(
                        "rol s heeft namens naam van a in naam van c sinds 1 maart 2025 geen mandaat meer; daarvoor"
                                + " besluiten.",
                        "rol t spreekt sinds 1 april 2025 namens naam van b in naam van c (mandaat: meepraten).",
                        "rol t sprak tot en met 30 september 2025 namens naam van b in naam van c (mandaat:"
                                + " meepraten).");
    }

    @Test
    void organisationsComeAndGo() {
        Records records = new Records().organisation("a", "from=2025-01-01").organisation("b", "until=2025-01-01");
        assertThat(said(records, "2025-01-01", "2025-01-01"))
                .containsExactly(
                        "naam van a bestaat sinds 1 januari 2025.", "naam van b bestond tot en met 1 januari 2025.");
    }

    @Test
    void nothingHappensToWhatIsUndated() {
        Records records = new Records().organisations("a", "b").collaboration("c", "members=a,b");
        assertThat(said(records, "0001-01-01", "9999-12-31")).isEmpty();
        assertThat(said(new Records(), "0001-01-01", "9999-12-31")).isEmpty();
    }
}
