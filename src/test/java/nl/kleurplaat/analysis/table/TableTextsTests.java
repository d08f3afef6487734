package nl.kleurplaat.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
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

class TableTextsTests {

    private final Network network = Sketch.of("A-B, B-C, C-D, E", "D:Wonen").network();

    private String reason(Locale language, List<Integer> asked, boolean wonen) {
        Wording words = new Wording(network, ActorKind.ORGANISATION, Grouping.DOMAIN, number -> "tafel " + number);
        BitSet members = new BitSet();
        members.set(3);
        ConnectingTable table =
                ConnectingTable.of(network.ties(), asked, wonen ? List.of(members) : List.of(), new Effort());
        return TestTexts.said(language, table.reason(words, asked, wonen ? List.of(0) : List.of()));
    }

    @Test
    void namesWhomToAsk() {
        assertThat(reason(Texts.DUTCH, List.of(0, 1), true))
                .isEqualTo("Vraag C en D aan tafel: zo zijn A, B en Wonen met elkaar verbonden."
                        + " Met minder dan 4 organisaties kan het niet.");
        assertThat(reason(Locale.ENGLISH, List.of(0, 2), false))
                .isEqualTo("Ask B to the table: then A and C are connected. It takes no fewer than 3 organisations.");
    }

    @Test
    void saysThatNobodyElseIsNeeded() {
        assertThat(reason(Texts.DUTCH, List.of(0, 1), false))
                .isEqualTo("A en B zijn al met elkaar verbonden: er hoeft niemand bij.");
    }

    @Test
    void saysThatThereIsNoWay() {
        assertThat(reason(Texts.DUTCH, List.of(0, 4), false))
                .isEqualTo("Er is geen weg die A en E met elkaar verbindt, ook niet via anderen.");
    }
}
