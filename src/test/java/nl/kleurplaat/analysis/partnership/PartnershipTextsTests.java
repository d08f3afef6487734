package nl.kleurplaat.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import org.junit.jupiter.api.Test;

class PartnershipTextsTests {

    private static Situations whole() {
        return new Situations()
                .with(
                        "x",
                        "members=a,b,c@2024-01-01.. end=2027-01-31 conversation=BUSINESS"
                                + " speakers=s/a/m@..2026-12-31,t/b/m@..2025-12-31")
                .dialogue("2026-10-06", "BUSINESS", "FORMAL")
                .scores("a", "2026-09-10", "TRUST=4 MISTAKES_SHARED=4")
                .scores("b", "2026-09-11", "TRUST=2 MISTAKES_SHARED=1");
    }

    private static String reason(Situations situations, Locale language) {
        return TestTexts.said(language, situations.partnership().reason(situations.snapshot()));
    }

    @Test
    void saysHowAPartnershipStands() {
        assertThat(reason(whole(), Texts.DUTCH))
                .isEqualTo("2 van de 3 partijen hebben geen geldig mandaat: naam van b (liep af op 31 december 2025)"
                        + " en naam van c (nooit gehad, doet mee sinds 1 januari 2024). Er wordt alleen over"
                        + " zakelijke onderwerpen gesproken, ook in het enige gesprek erover. De partijen"
                        + " zien het verschillend: naam van a gemiddeld 4,0 en naam van b gemiddeld 1,5. Het"
                        + " verst uiteen: fouten delen (naam van a 4 en naam van b 1). De samenwerking loopt"
                        + " tot en met 31 januari 2027.");
        assertThat(reason(whole(), Locale.ENGLISH))
                .startsWith(
                        "2 of the 3 sides have no valid mandate: naam van b (ended on December 31, 2025) and naam van"
                                + " c (never had one, takes part since January 1, 2024).")
                .endsWith(
                        "Furthest apart: mistakes shared (naam van a 4 and naam van b 1). The collaboration runs until"
                                + " January 31, 2027.");
    }

    @Test
    void saysWhatIsNotKnown() {
        Situations bare = new Situations().with("x", "members=a,b speakers=s/a/m,t/b/m");
        assertThat(reason(bare, Texts.DUTCH))
                .isEqualTo(
                        "Beide partijen hebben een geldig mandaat. Waarover gesproken wordt, is niet bekend. Geen van"
                                + " de partijen heeft de samenwerking gescoord.");
        Situations old = bare.scores("a", "2024-11-20", "TRUST=1");
        assertThat(reason(old, Locale.ENGLISH))
                .endsWith("The last score is of November 20, 2024: more than 2 years ago, and so out of date.");
        assertThat(reason(old.scores("b", "2026-01-01", "TRUST=4"), Locale.ENGLISH))
                .endsWith("Only one side has scored lately: naam van b 4.0 on average.");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(sentences(whole(), MandateGaps::new, Texts.DUTCH))
                .containsExactly(
                        "naam van x: geen geldig mandaat bij naam van b en naam van c",
                        "Op 21 november 2026 hebben 2 van de 3 partijen in naam van x geen geldig mandaat: naam van b"
                                + " (liep af op 31 december 2025) en naam van c (nooit gehad, doet mee sinds 1 januari"
                                + " 2024).",
                        "Vraag het bestuur van naam van b en naam van c iemand mandaat te geven voor naam van x, en"
                                + " vast te leggen waarover en tot wanneer.");
        assertThat(sentences(whole(), ConversationGaps::new, Locale.ENGLISH).get(1))
                .isEqualTo("The 3 sides of naam van x talk about nothing but business: that is how the collaboration"
                        + " is registered, and there was 1 conversation about business (1 formal), the last on"
                        + " October 6, 2026, and none about content.");
        assertThat(sentences(whole(), ExpiringGaps::new, Texts.DUTCH))
                .contains(
                        "naam van x loopt tot en met 31 januari 2027 (nog 71 dagen). Daarna zitten 3 van de 3 paren"
                                + " van partijen niet meer samen in een samenwerking op hetzelfde terrein; 3 relaties"
                                + " verdwijnen daarmee helemaal.",
                        "Van 1 van de 3 partijen in naam van x loopt het mandaat binnenkort af zonder dat er een op"
                                + " volgt: naam van a (tot en met 31 december 2026). De eerste dag is 31 december 2026"
                                + " (nog 40 dagen).");
        assertThat(sentences(whole(), HealthGaps::new, Locale.ENGLISH).get(1))
                .isEqualTo(
                        "In naam van x the sides score apart: naam van b 1.5 on average on September 11, 2026 and naam"
                            + " van a 4.0 on average on September 10, 2026. Furthest apart: mistakes shared (naam van"
                            + " a 4 and naam van b 1) and trust (naam van a 4 and naam van b 2).");
    }

    @Test
    void hasASentenceForEverySituationInBothLanguages() {
        List<Situations> all = List.of(
                whole(),
                new Situations().with("x", "members=a,b,c speakers=s/a/m,t/a/m"),
                new Situations().with("x", "members=a,b,c conversation=CONTENT end=2026-11-21"),
                new Situations().with("x", "members=a,b").dialogue("2026-01-01", "BOTH", null),
                new Situations()
                        .with("x", "members=a,b start=2026-01-01 end=2026-11-22")
                        .dialogue("2026-01-01", "BUSINESS", null)
                        .dialogue("2026-01-02", "BUSINESS", "FORMAL"),
                new Situations().with("x", "members=a,b conversation=BUSINESS").scores("a", "2026-01-01", "TRUST=1"),
                new Situations()
                        .with("x", "members=a,b speakers=s/a/m@..2026-11-21,t/b/m@..2026-11-22")
                        .scores("a", "2026-01-01", "TRUST=5")
                        .scores("b", "2026-01-01", "DURABLE=1"),
                new Situations()
                        .with("x", "members=a,b")
                        .scores("a", "2026-01-01", "TRUST=3")
                        .scores("b", "2026-01-01", "TRUST=3"));
        for (Locale language : Texts.LANGUAGES) {
            for (Situations situations : all) {
                assertThat(Stream.concat(Stream.of(reason(situations, language)), gaps(situations, language)))
                        .isNotEmpty();
            }
        }
    }

    private static Stream<String> gaps(Situations situations, Locale language) {
        return Stream.<Function<PartnershipsSeen, GapFinder>>of(
                        MandateGaps::new, ConversationGaps::new, ExpiringGaps::new, HealthGaps::new)
                .flatMap(finder -> sentences(situations, finder, language).stream());
    }

    /** Of each gap its title, reason and action. */
    private static List<String> sentences(
            Situations situations, Function<PartnershipsSeen, GapFinder> finder, Locale language) {
        PartnershipsSeen seen = situations.seen();
        return finder.apply(seen).find().stream()
                .flatMap((NamedGap gap) -> Stream.of(gap.title(), gap.reason(), gap.action()))
                .map(sentence -> TestTexts.said(language, sentence))
                .toList();
    }
}
