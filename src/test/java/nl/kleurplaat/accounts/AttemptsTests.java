package nl.kleurplaat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.junit.jupiter.api.Test;

class AttemptsTests {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final Attempts attempts = new Attempts(now::get, name -> {});

    @Test
    void afterTheFifthOneHasToWait() {
        tries("a", Attempts.BURST);

        assertSlowed("a");
        assertThatCode(() -> attempts.begin("b")).doesNotThrowAnyException();
    }

    @Test
    void waitingGivesOneAttemptAMinute() {
        tries("a", Attempts.BURST);

        pass(Attempts.INTERVAL.minusSeconds(1));
        assertSlowed("a");
        pass(Duration.ofSeconds(1));
        tries("a", 1);
        assertSlowed("a");
    }

    @Test
    void aRightPasswordIsNotCounted() {
        for (int i = 0; i < 10 * Attempts.BURST; i++) {
            attempts.begin("a");
            attempts.succeeded("a");
        }

        tries("a", Attempts.BURST);
        assertSlowed("a");
    }

    @Test
    void whoTriesManyNamesIsSlowedToo() {
        for (int i = 0; i < Attempts.BURST_OF_ALL; i++) {
            tries("name " + i, 1);
        }

        assertSlowed("another");
        pass(Attempts.INTERVAL_OF_ALL);
        tries("another", 1);
        assertSlowed("one more");
    }

    @Test
    void inAnHourNoMoreThanAHundredAreTried() {
        int tried = 0;
        for (int second = 0; second < 3_600; second++) {
            try {
                attempts.begin("a");
                tried++;
            } catch (Problem slowed) {
                // waits
            }
            pass(Duration.ofSeconds(1));
        }

        assertThat(tried).isBetween(60, 100);
    }

    private void tries(String name, int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(name);
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void assertSlowed(String name) {
        assertThatThrownBy(() -> attempts.begin(name))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RATE_LIMITED));
    }
}
