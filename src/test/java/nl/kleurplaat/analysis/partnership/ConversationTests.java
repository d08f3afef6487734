package nl.kleurplaat.analysis.partnership;

import static nl.kleurplaat.analysis.partnership.Situations.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.kleurplaat.practice.Talk;
import org.junit.jupiter.api.Test;

class ConversationTests {

    private static Situations registered(String conversation) {
        return new Situations()
                .with("x", "members=a,b " + (conversation.isEmpty() ? "" : "conversation=" + conversation));
    }

    private static Conversation of(Situations situations) {
        return situations.partnership().conversation();
    }

    @Test
    void isNotKnownWhereNothingTells() {
        assertThat(of(registered("")).onlyBusiness()).isNull();
        assertThat(of(registered("").dialogue("2026-01-01", null, "FORMAL")).onlyBusiness())
                .isNull();
    }

    @Test
    void followsFromWhatTheCollaborationSays() {
        assertThat(of(registered("BUSINESS")).onlyBusiness()).isTrue();
        assertThat(of(registered("BOTH")).onlyBusiness()).isFalse();
        assertThat(of(registered("CONTENT").dialogue("2026-01-01", "BUSINESS", "FORMAL"))
                        .onlyBusiness())
                .isFalse();
    }

    @Test
    void aDialogueAboutContentOpensABusinessCollaboration() {
        Situations opened = registered("BUSINESS")
                .dialogue("2026-03-01", "BUSINESS", "FORMAL")
                .dialogue("2026-11-21", "BOTH", "INFORMAL")
                .dialogue("2026-02-01", "CONTENT", null);
        Conversation conversation = of(opened);
        assertThat(conversation.onlyBusiness()).isFalse();
        assertThat(conversation.business()).isEqualTo(1);
        assertThat(conversation.content()).isEqualTo(2);
        assertThat(conversation.lastContent()).isEqualTo(DAY);
        assertThat(conversation.talks())
                .extracting(Talk::date)
                .containsExactly(DAY, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 1));
    }

    @Test
    void dialoguesOfLaterDaysAreNotKnownYet() {
        Situations later = registered("BUSINESS").dialogue("2026-11-22", "CONTENT", null);
        assertThat(of(later).onlyBusiness()).isTrue();
        assertThat(of(later).talks()).isEmpty();
    }

    @Test
    void businessDialoguesAloneTellToo() {
        Conversation conversation = of(
                registered("").dialogue("2026-01-01", "BUSINESS", "FORMAL").dialogue("2026-02-01", "BUSINESS", "BOTH"));
        assertThat(conversation.onlyBusiness()).isTrue();
        assertThat(conversation.formal()).isEqualTo(1);
    }
}
