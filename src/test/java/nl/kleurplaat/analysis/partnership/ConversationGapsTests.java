package nl.kleurplaat.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import org.junit.jupiter.api.Test;

class ConversationGapsTests {

    private static List<NamedGap> find(Situations situations) {
        return new ConversationGaps(situations.seen()).find();
    }

    @Test
    void findsWhereOnlyBusinessIsTalkedAbout() {
        assertThat(find(new Situations()
                        .with("u", "members=a,b")
                        .with("v", "members=a,b conversation=CONTENT")
                        .with("w", "members=a,b conversation=BOTH")
                        .with("x", "members=a,b conversation=BUSINESS")
                        .with("y", "members=a conversation=BUSINESS")))
                .extracting(NamedGap::collaborations)
                .containsExactly(List.of(3));
    }

    @Test
    void weighsTheSidesAndTheDialogues() {
        assertThat(severity(new Situations().with("x", "members=a,b conversation=BUSINESS")))
                .isCloseTo(.25, within(1e-12));
        assertThat(severity(new Situations().with("x", "members=a,b,c conversation=BUSINESS")))
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(severity(new Situations()
                        .with("x", "members=a,b conversation=BUSINESS")
                        .dialogue("2026-01-01", "BUSINESS", "FORMAL")
                        .dialogue("2026-11-21", "BUSINESS", null)))
                .isCloseTo(.5 * .875, within(1e-12));
    }

    @Test
    void findsNothingAfterADialogueAboutContent() {
        Situations opened = new Situations()
                .with("x", "members=a,b conversation=BUSINESS")
                .dialogue("2026-11-21", "CONTENT", "INFORMAL");
        assertThat(find(opened)).isEmpty();
    }

    private static double severity(Situations situations) {
        return find(situations).getFirst().severity();
    }
}
