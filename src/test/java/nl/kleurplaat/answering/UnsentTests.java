package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsentTests {

    private static final int MB = 1 << 20;

    private final Unsent unsent = new Unsent(10 * MB);

    private Client client() {
        return new Client(unsent, () -> false);
    }

    @Test
    void aLargeAnswerIsRefusedAsLongAsThereIsMuchToSend() {
        Client one = client();
        assertThat(one.holds(9 * MB)).isTrue();
        Client other = client();
        assertThat(other.holds(2 * MB)).isFalse();
        other.told();

        one.told();

        assertThat(client().holds(9 * MB)).isTrue();
    }

    @Test
    void aSmallAnswerIsNeverRefused() {
        assertThat(client().holds(10 * MB)).isTrue();

        assertThat(client().holds(MB)).isTrue();
    }

    @Test
    void anAnswerIsLargeByAllOfItsParts() {
        client().holds(10 * MB);
        Client other = client();

        assertThat(other.holds(MB / 2)).isTrue();
        assertThat(other.holds(MB)).isFalse();
    }
}
