package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.analysis.gaps.Gap.Introduction;
import nl.kleurplaat.analysis.gaps.Gap.IsolatedGap;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import org.junit.jupiter.api.Test;

class GapTextsTests {

    private static final Introduction MEET = new Introduction(0, 1);

    private final Network network = Sketch.of("Anna-Bert, Carla", "Anna:Jeugd Bert:Wonen Carla:Onderwijs")
            .network();

    @Test
    void saysHowFewTiesThereAre() {
        Gap none = new GroupPairGap(.9, List.of(1, 2), List.of(0, 1), 0, 7.412, .001, 0, MEET);
        assertThat(TestTexts.dutch(none.title(organisations()))).isEqualTo("Onderwijs en Wonen werken niet samen");
        assertThat(TestTexts.dutch(none.reason(organisations())))
                .isEqualTo(
                        "Tussen Onderwijs en Wonen zijn er geen relaties, terwijl het er bij toeval ongeveer 7,4 zouden"
                                + " zijn; een zo groot verschil komt bij toeval in 0,1% van de gevallen voor.");
        assertThat(TestTexts.dutch(none.action(organisations())))
                .isEqualTo("Breng Anna (Onderwijs) en Bert (Wonen) bij elkaar: allebei hebben ze al relaties met"
                        + " Jeugd.");
        Gap few = new GroupPairGap(.9, List.of(1, 2), List.of(0, 1), .333, 1207.26, .0004, -1, null);
        assertThat(TestTexts.english(few.title(organisations())))
                .isEqualTo("Onderwijs and Wonen work together less than expected");
        assertThat(TestTexts.english(few.reason(organisations())))
                .isEqualTo(
                        "Between Onderwijs and Wonen there are 0.33 ties, where chance would give about 1,207; chance"
                                + " is as far off in less than 0.1% of cases.");
        assertThat(TestTexts.english(few.action(organisations())))
                .isEqualTo("Look for an occasion to bring Onderwijs and Wonen together.");
    }

    @Test
    void saysWhoIsAloneAndWhereToJoin() {
        Gap carla = new IsolatedGap(.9, List.of(1), List.of(2), List.of(5), 12, true, 11, 8);
        assertThat(TestTexts.dutch(carla.title(organisations()))).isEqualTo("Carla is met niemand verbonden");
        assertThat(TestTexts.dutch(carla.reason(organisations())))
                .isEqualTo("Naast Carla zijn er 12 organisaties met het hoofddomein Onderwijs; 11 daarvan hebben wel"
                        + " relaties.");
        assertThat(TestTexts.dutch(carla.action(organisations())))
                .isEqualTo(
                        "Betrek Carla bij tafel 5: daaraan nemen 8 organisaties met het hoofddomein Onderwijs deel.");
        Gap alone = new IsolatedGap(0, List.of(), List.of(2), List.of(), 0, false, 0, 0);
        assertThat(TestTexts.english(alone.reason(people())))
                .isEqualTo("Besides Carla there is no one in this network.");
        assertThat(TestTexts.english(alone.action(people()))).isEqualTo("Look for a collaboration that suits Carla.");
        Gap one = new IsolatedGap(0, List.of(), List.of(2), List.of(5), 1, false, 0, 1);
        assertThat(TestTexts.english(one.reason(people())))
                .isEqualTo("Besides Carla there is 1 person in this network, which has no ties either.");
    }

    @Test
    void saysWhatHangsOnOne() {
        Gap anna = new SingleBridgeGap(1, List.of(0, 2, 1), List.of(0, 1), List.of(), -1, 33, 12, 14, MEET);
        assertThat(TestTexts.dutch(anna.title(organisations())))
                .isEqualTo("Anna is voor 14 organisaties de enige schakel met de rest");
        assertThat(TestTexts.dutch(anna.reason(organisations())))
                .isEqualTo("Valt Anna weg, dan raken 14 organisaties los van de rest en verliezen 33 paren organisaties"
                        + " met verschillende hoofddomeinen elkaar, waarvan 12 tussen de hoofddomeinen Jeugd en"
                        + " Wonen.");
        assertThat(TestTexts.dutch(anna.action(organisations())))
                .isEqualTo(
                        "Leg een tweede verbinding tussen de hoofddomeinen Jeugd en Wonen, bijvoorbeeld tussen Anna en"
                                + " Bert.");
        Gap tie = new SingleBridgeGap(1, List.of(0, 2), List.of(0, 1), List.of(3), 0, 1, 1, 1, null);
        assertThat(TestTexts.english(tie.reason(people())))
                .isEqualTo("Without the tie between Anna and Bert, 1 person is cut off from the rest and 1 pair of"
                        + " people with different main domains loses each other (between the main domains Jeugd"
                        + " and Wonen). That tie comes from tafel 3.");
        assertThat(TestTexts.english(tie.action(people())))
                .isEqualTo("Make a second connection between the main domains Jeugd and Wonen that does not depend on"
                        + " Anna and Bert.");
    }

    @Test
    void hasASentenceForEveryFindingInBothLanguages() {
        List<Gap> gaps = List.of(
                new GroupPairGap(.9, List.of(1, 2), List.of(0, 1), 0, 7.4, .05, 0, MEET),
                new GroupPairGap(.9, List.of(1, 2), List.of(0, 1), 2, 7.4, .001, -1, MEET),
                new GroupPairGap(.9, List.of(1, 2), List.of(0, 1), 2.5, 7.4, .0001, -1, null),
                new IsolatedGap(.9, List.of(1), List.of(2), List.of(5), 12, true, 11, 8),
                new IsolatedGap(.9, List.of(), List.of(2), List.of(), 1, false, 1, 0),
                new IsolatedGap(0, List.of(), List.of(2), List.of(), 0, false, 0, 0),
                new SingleBridgeGap(1, List.of(0, 2), List.of(0, 1), List.of(1), -1, 33, 12, 14, MEET),
                new SingleBridgeGap(1, List.of(0, 2), List.of(0, 1), List.of(), 0, 1, 1, 1, null),
                new SingleBridgeGap(1, List.of(0, 2), List.of(0, 1), List.of(1, 2), 0, 1, 1, 1, MEET));
        for (Gap gap : gaps) {
            for (Locale language : Texts.LANGUAGES) {
                for (ActorKind kind : ActorKind.values()) {
                    for (Grouping grouping : Grouping.values()) {
                        Wording words = words(kind, grouping);
                        TestTexts.said(language, gap.title(words));
                        assertThat(TestTexts.said(language, gap.reason(words))).endsWith(".");
                        assertThat(TestTexts.said(language, gap.action(words))).endsWith(".");
                    }
                }
            }
        }
    }

    private Wording organisations() {
        return words(ActorKind.ORGANISATION, Grouping.DOMAIN);
    }

    private Wording people() {
        return words(ActorKind.STAKEHOLDER, Grouping.DOMAIN);
    }

    private Wording words(ActorKind kind, Grouping grouping) {
        return new Wording(network, kind, grouping, number -> "tafel " + number);
    }
}
