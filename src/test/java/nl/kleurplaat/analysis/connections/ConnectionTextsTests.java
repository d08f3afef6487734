package nl.kleurplaat.analysis.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import org.junit.jupiter.api.Test;

class ConnectionTextsTests {

    private String reason(String graph, Locale language) {
        Network network = Sketch.of(graph, "A:Jeugd B:Jeugd D:Wonen E:Wonen").network();
        Wording words = new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
        return TestTexts.said(
                language, GroupConnections.of(network, new Effort()).getFirst().reason(words));
    }

    @Test
    void namesWhoIsInBetween() {
        assertThat(reason("A-C, B-C, C-D, C-E", Texts.DUTCH))
                .isEqualTo("Tussen Jeugd en Wonen staat 1 organisatie: C. Valt die weg, dan verliezen Jeugd en Wonen"
                        + " elkaar.");
        assertThat(reason("A-P, B-Q, P-D, Q-E", Texts.DUTCH))
                .isEqualTo("Tussen Jeugd en Wonen staan 2 organisaties: P en Q."
                        + " Pas als die allemaal wegvallen, verliezen Jeugd en Wonen elkaar.");
        assertThat(reason("A-P, B-Q, P-D, Q-E", Locale.ENGLISH))
                .isEqualTo("Between Jeugd and Wonen stand 2 organisations: P and Q."
                        + " Only when all of them leave do Jeugd and Wonen lose each other.");
        assertThat(reason("A-P, P-D, A-Q, Q-D, A-R, R-D, A-S, S-D, A-T, T-D, A-U, U-D, B-R, S-E", Texts.DUTCH))
                .startsWith("Tussen Jeugd en Wonen staan 6 organisaties: P, Q, R, S, T en nog 1. Pas als");
    }

    @Test
    void saysThatMembersCanBeMissedToo() {
        assertThat(reason("A-B, B-P, B-Q, P-D, Q-D, Q-E", Texts.DUTCH))
                .endsWith("elkaar. Maar alles hangt aan B: zonder B verliezen de anderen van beide groepen elkaar.");
        assertThat(reason("A-B, B-D, D-E", Texts.DUTCH))
                .isEqualTo("Jeugd en Wonen raken elkaar rechtstreeks (1 relatie): zolang hun eigen leden blijven,"
                        + " raken zij elkaar niet kwijt als anderen vertrekken. Maar alles hangt aan elk van"
                        + " deze: B en D. Valt er één weg, dan verliezen de anderen van beide groepen elkaar.");
        assertThat(reason("A-D, B-E", Locale.ENGLISH))
                .isEqualTo(
                        "Jeugd and Wonen touch directly (2 ties): as long as their own members stay, others who leave"
                                + " do not separate them.");
    }

    @Test
    void saysThatThereIsNoWay() {
        assertThat(reason("A-B, D-E", Texts.DUTCH))
                .isEqualTo("Jeugd en Wonen zijn niet met elkaar verbonden, ook niet via anderen.");
        assertThat(reason("A-B, D-E", Locale.ENGLISH))
                .isEqualTo("Jeugd and Wonen are not connected, not even through others.");
    }

    @Test
    void countsWhoIsInBoth() {
        Network network = Sketch.of("A-B", "A:Jeugd,Wonen B:Wonen").network();
        Wording words = new Wording(network, ActorKind.STAKEHOLDER, Grouping.DOMAIN, number -> "tafel " + number);
        assertThat(TestTexts.dutch(
                        GroupConnections.of(network, new Effort()).getFirst().reason(words)))
                .startsWith("Jeugd en Wonen raken elkaar rechtstreeks (1 relatie en 1 persoon in beide): zolang");
    }
}
