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

    private final Texts texts = TestTexts.of("nouns", "gaps");
    private final Network network = Sketch.of("Anna-Bert, Carla", "Anna:Jeugd Bert:Wonen Carla:Onderwijs")
            .network();

    @Test
    void saysHowFewTiesThereAre() {
        Gap none = new GroupPairGap(.9, List.of(1, 2), List.of(0, 1), 0, 7.412, .001, 0, MEET);
        assertThat(dutch().title(none)).isEqualTo("Onderwijs en Wonen werken niet samen");
        assertThat(dutch().reason(none))
                .isEqualTo("Tussen Onderwijs en Wonen zijn 0 van de naar verwachting 7,4 relaties; bij toeval komt een"
                        + " zo grote afwijking in 0,1% van de gevallen voor.");
        assertThat(dutch().action(none))
                .isEqualTo("Breng Anna (Onderwijs) en Bert (Wonen) bij elkaar: allebei hebben ze al relaties met"
                        + " Jeugd.");
        Gap few = new GroupPairGap(.9, List.of(1, 2), List.of(0, 1), .333, 1207.26, .0004, -1, null);
        assertThat(english(ActorKind.ORGANISATION).title(few))
                .isEqualTo("Onderwijs and Wonen work together less than expected");
        assertThat(english(ActorKind.ORGANISATION).reason(few))
                .isEqualTo("Between Onderwijs and Wonen there are 0.33 of the expected 1,207 ties; chance is as far"
                        + " off in less than 0.1% of cases.");
        assertThat(english(ActorKind.ORGANISATION).action(few))
                .isEqualTo("Look for an occasion to bring Onderwijs and Wonen together.");
    }

    @Test
    void saysWhoIsAloneAndWhereToJoin() {
        Gap carla = new IsolatedGap(.9, List.of(1), List.of(2), List.of(5), 12, true, 11, 8);
        assertThat(dutch().title(carla)).isEqualTo("Carla is met niemand verbonden");
        assertThat(dutch().reason(carla))
                .isEqualTo("Naast Carla zijn er 12 organisaties in het domein Onderwijs; 11 daarvan hebben wel"
                        + " relaties.");
        assertThat(dutch().action(carla))
                .isEqualTo("Betrek Carla bij tafel 5: daaraan nemen 8 organisaties in het domein Onderwijs deel.");
        Gap alone = new IsolatedGap(0, List.of(), List.of(2), List.of(), 0, false, 0, 0);
        assertThat(english(ActorKind.STAKEHOLDER).reason(alone))
                .isEqualTo("Besides Carla there is no one in this network.");
        assertThat(english(ActorKind.STAKEHOLDER).action(alone))
                .isEqualTo("Look for a collaboration that suits Carla.");
        Gap one = new IsolatedGap(0, List.of(), List.of(2), List.of(5), 1, false, 0, 1);
        assertThat(english(ActorKind.STAKEHOLDER).reason(one))
                .isEqualTo("Besides Carla there is 1 person in this network; none of them has ties.");
    }

    @Test
    void saysWhatHangsOnOne() {
        Gap anna = new SingleBridgeGap(1, List.of(0, 2, 1), List.of(0, 1), List.of(), -1, 33, 12, 14, MEET);
        assertThat(dutch().title(anna)).isEqualTo("Anna is voor 14 organisaties de enige schakel met de rest");
        assertThat(dutch().reason(anna))
                .isEqualTo("Valt Anna weg, dan raken 14 organisaties los van de rest en verliezen 33 paren organisaties"
                        + " uit verschillende domeinen elkaar, waarvan 12 tussen Jeugd en Wonen.");
        assertThat(dutch().action(anna))
                .isEqualTo("Leg een tweede verbinding tussen Jeugd en Wonen, bijvoorbeeld tussen Anna en Bert.");
        Gap tie = new SingleBridgeGap(1, List.of(0, 2), List.of(0, 1), List.of(3), 0, 1, 1, 1, null);
        assertThat(english(ActorKind.STAKEHOLDER).reason(tie))
                .isEqualTo("Without the tie between Anna and Bert, 1 person is cut off from the rest and 1 pair of"
                        + " people of different domains loses each other (between Jeugd and Wonen). That tie comes from"
                        + " tafel 3.");
        assertThat(english(ActorKind.STAKEHOLDER).action(tie))
                .isEqualTo("Make a second connection between Jeugd and Wonen that does not depend on Anna and Bert.");
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
                        GapTexts sentences = sentences(language, kind, grouping);
                        for (String said :
                                List.of(sentences.title(gap), sentences.reason(gap), sentences.action(gap))) {
                            assertThat(said)
                                    .isNotBlank()
                                    .doesNotContain("{", "}", "choice", "null", "''", "  ", "gaps.", "nouns.", "()");
                        }
                        assertThat(sentences.reason(gap)).endsWith(".");
                        assertThat(sentences.action(gap)).endsWith(".");
                    }
                }
            }
        }
    }

    private GapTexts dutch() {
        return sentences(Texts.DUTCH, ActorKind.ORGANISATION, Grouping.DOMAIN);
    }

    private GapTexts english(ActorKind kind) {
        return sentences(Locale.ENGLISH, kind, Grouping.DOMAIN);
    }

    private GapTexts sentences(Locale language, ActorKind kind, Grouping grouping) {
        return new GapTexts(new Wording(texts, language, network, kind, grouping, number -> "tafel " + number));
    }
}
