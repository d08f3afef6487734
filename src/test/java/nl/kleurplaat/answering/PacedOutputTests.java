package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletOutputStream;

class PacedOutputTests {

    private static final int LARGE = 2 << 20;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private long now;

    @Test
    void sendsEverythingToOneWhoTakesIt() throws IOException {
        byte[] answer = new byte[LARGE + 5];
        new Random(1).nextBytes(answer);

        output(Duration.ofSeconds(1)).write(answer, 3, LARGE);

        assertThat(received.toByteArray()).isEqualTo(Arrays.copyOfRange(answer, 3, LARGE + 3));
    }

    @Test
    void leavesOneWhoTakesAByteNowAndThen() {
        assertThatThrownBy(() -> output(Duration.ofSeconds(15)).write(new byte[LARGE]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too slowly");
        assertThat(received.size()).isLessThan(4 * PacedOutput.PIECE);
    }

    @Test
    void doesNotCountWhatIsNotSpentOnSending() throws IOException {
        var output = output(Duration.ofMillis(1));
        for (int event = 0; event < 100; event++) {
            now += Duration.ofMinutes(1).toNanos();
            output.write(new byte[10]);
        }
        assertThat(received.size()).isEqualTo(1000);
    }

    /** @param each what a write takes */
    private PacedOutput output(Duration each) {
        ServletOutputStream slow = new DelegatingServletOutputStream(received) {
            @Override
            public void write(byte[] bytes, int from, int length) {
                now += each.toNanos();
                received.write(bytes, from, length);
            }
        };
        return new PacedOutput(slow, () -> now);
    }
}
