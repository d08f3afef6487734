package nl.kleurplaat.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

class PulseTests {

    private final Waits waits = new Waits();

    @Test
    void twoTimesInVainIsAwayAndOneAnswerIsBack() throws Exception {
        var lost = new AtomicBoolean(true);
        var pulse = new Pulse(
                () -> {
                    if (lost.get()) {
                        throw new ServiceUnavailableException("lost");
                    }
                },
                waits);

        assertThat(pulse.look()).isEqualTo(Pulse.SOON);
        assertThat(pulse.isAway()).isFalse();
        assertThat(pulse.look()).isEqualTo(Pulse.BETWEEN);
        assertThat(pulse.isAway()).isTrue();
        assertThatThrownBy(waits::check).isInstanceOf(ServiceUnavailableException.class);

        lost.set(false);
        assertThat(pulse.look()).isEqualTo(Pulse.BETWEEN);
        assertThat(pulse.isAway()).isFalse();
        waits.check();
        pulse.end();
    }

    @Test
    void oneThatDoesNotComeBackIsInterrupted() throws Exception {
        var interrupted = new CountDownLatch(1);
        var pulse = new Pulse(
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        Thread.currentThread().interrupt();
                    }
                },
                waits);

        pulse.look();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        pulse.end();
    }

    @Test
    void whoWaitsIsInterruptedAndWhatComesAfterItIsNot() {
        Waits.Wait wait = waits.begin();
        waits.giveUp(Duration.ZERO);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        waits.away(true);
        waits.giveUp(Duration.ofMinutes(1));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        waits.giveUp(Duration.ZERO);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(wait.why(new IllegalStateException("interrupted"))).isInstanceOf(ServiceUnavailableException.class);

        wait.end();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        waits.giveUp(Duration.ZERO);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
