package nl.kleurplaat.analysis.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Bridge.ActorBridge;
import nl.kleurplaat.analysis.bridges.Bridge.CollaborationBridge;
import nl.kleurplaat.analysis.bridges.Bridge.Reason;
import nl.kleurplaat.analysis.bridges.Bridge.TieBridge;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import org.junit.jupiter.api.Test;

class BridgeTextsTests {

    private final Network network = Sketch.of("Brug-Wonen1, Brug-Jeugd1", "Wonen1:Wonen Jeugd1:Jeugd Brug:Welzijn")
            .network();

    @Test
    void saysWhatIsLostWithoutACutActor() {
        Bridge only = new ActorBridge(1, Reason.ONLY_LINK, List.of(0, 2), 0, 1, 1, 1);
        assertThat(dutch(only))
                .isEqualTo(
                        "Alle verbindingen tussen de hoofddomeinen Jeugd en Wonen lopen via Brug: zonder Brug raakt 1"
                                + " organisatie los van de rest en verliest 1 paar organisaties met verschillende"
                                + " hoofddomeinen elkaar.");
        Bridge some = new ActorBridge(.4, Reason.SEPARATES, List.of(0, 2, 1), 0, 1234, 14, 30);
        assertThat(dutch(some))
                .isEqualTo("Zonder Brug raken 14 organisaties los van de rest en verliezen 1.234 paren organisaties met"
                        + " verschillende hoofddomeinen elkaar, waarvan 30 tussen de hoofddomeinen Jeugd en Wonen.");
        assertThat(english(some, ActorKind.STAKEHOLDER, Grouping.ORGANISATION))
                .isEqualTo("Without Brug, 14 people are cut off from the rest and 1,234 pairs of people with different"
                        + " main organisations lose each other, 30 of them between the main organisations Jeugd"
                        + " and Wonen.");
    }

    @Test
    void saysWhatRunsThroughAnActorInBetween() {
        Bridge brug = new ActorBridge(.1234, Reason.CONNECTS, List.of(1, 0, 2), 0, 0, 0, 0);
        assertThat(dutch(brug))
                .isEqualTo("Brug verbindt het hoofddomein Welzijn met de hoofddomeinen Jeugd en Wonen: hierlangs loopt"
                        + " 12% van de kortste routes tussen andere organisaties met verschillende"
                        + " hoofddomeinen.");
        assertThat(english(brug, ActorKind.ORGANISATION, Grouping.DOMAIN))
                .isEqualTo("Brug connects the main domain Welzijn with the main domains Jeugd and Wonen: 12% of the"
                        + " shortest routes between other organisations with different main domains run this"
                        + " way.");
        Bridge little = new ActorBridge(.001, Reason.ON_THE_WAY, List.of(1), 0, 0, 0, 0);
        assertThat(dutch(little)).contains("loopt minder dan 1% van");
        Bridge almost = new ActorBridge(.999, Reason.ON_THE_WAY, List.of(1), 0, 0, 0, 0);
        assertThat(dutch(almost)).contains("loopt meer dan 99% van");
    }

    @Test
    void saysWhatOnlyOneCollaborationCarries() {
        Bridge table = new CollaborationBridge(.08, Reason.CONNECTS, List.of(0, 1), 3, 20, 12);
        assertThat(dutch(table))
                .isEqualTo("12 relaties tussen organisaties met verschillende hoofddomeinen bestaan alleen door tafel"
                        + " 3 (tussen de hoofddomeinen Jeugd en Welzijn); over alle relaties die alleen door"
                        + " tafel 3 bestaan, loopt 8% van de kortste routes tussen organisaties met"
                        + " verschillende hoofddomeinen.");
    }

    @Test
    void hasASentenceForEveryFindingInBothLanguages() {
        List<Integer> groups = List.of(2, 0, 1);
        for (Bridge bridge : List.of(
                new ActorBridge(.5, Reason.ONLY_LINK, groups, 0, 3, 2, 3),
                new ActorBridge(.5, Reason.SEPARATES, groups, 0, 3, 2, 3),
                new ActorBridge(.5, Reason.CONNECTS, groups, 0, 0, 0, 0),
                new ActorBridge(.5, Reason.ON_THE_WAY, List.of(), 0, 0, 0, 0),
                new TieBridge(.5, Reason.ONLY_LINK, groups, 0, 3, 2, 3),
                new TieBridge(.5, Reason.SEPARATES, groups, 0, 3, 2, 1),
                new TieBridge(.5, Reason.CONNECTS, List.of(0, 1), 0, 0, 0, 0),
                new CollaborationBridge(.5, Reason.CONNECTS, groups, 0, 3, 1),
                new CollaborationBridge(.5, Reason.ON_THE_WAY, List.of(), 0, 3, 0))) {
            for (ActorKind kind : ActorKind.values()) {
                for (Grouping grouping : Grouping.values()) {
                    for (Locale language : Texts.LANGUAGES) {
                        String sentence = sentence(bridge, language, kind, grouping);
                        assertThat(sentence).endsWith(".");
                    }
                }
            }
        }
    }

    private String dutch(Bridge bridge) {
        return sentence(bridge, Texts.DUTCH, ActorKind.ORGANISATION, Grouping.DOMAIN);
    }

    private String english(Bridge bridge, ActorKind kind, Grouping grouping) {
        return sentence(bridge, Locale.ENGLISH, kind, grouping);
    }

    private String sentence(Bridge bridge, Locale language, ActorKind kind, Grouping grouping) {
        Wording words = new Wording(network, kind, grouping, number -> "tafel " + number);
        return TestTexts.said(language, bridge.sentence(words));
    }
}
