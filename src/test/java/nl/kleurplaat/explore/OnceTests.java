package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OnceTests {

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Steps until it may end, or is stopped. */
    private String compute(Effort effort) {
        begun.incrementAndGet();
        effort.expect(1_000_000);
        try {
            while (ready.getCount() > 0) {
                effort.did(1);
            }
            return "found";
        } finally {
            stopped.countDown();
        }
    }

    @Test
    void computesOnceWhenAskedTwiceAtTheSameTime() {
        Once<String> once = new Once<>(this::compute);
        var one = CompletableFuture.supplyAsync(() -> once.get(Deadline.NEVER));
        var other = CompletableFuture.supplyAsync(() -> once.get(Deadline.NEVER));
        ready.countDown();

        assertThat(one.join()).isSameAs(other.join());
        assertThat(once.get(Deadline.NEVER)).isEqualTo("found");
        assertThat(begun).hasValue(1);
    }

    @Test
    void stopsWhenNobodyWaitsAnyMoreAndBeginsAnewWhenAskedAgain() throws InterruptedException {
        Once<String> once = new Once<>(this::compute);

        assertThatThrownBy(() -> once.get(Deadline.in(Duration.ofMillis(50))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT));
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();

        ready.countDown();
        assertThat(once.get(Deadline.NEVER)).isEqualTo("found");
        assertThat(begun).hasValue(2);
    }

    @Test
    void goesOnAsLongAsOneWaits() {
        Once<String> once = new Once<>(this::compute);
        var patient = CompletableFuture.supplyAsync(() -> once.get(Deadline.NEVER));
        while (begun.get() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> once.get(Deadline.in(Duration.ofMillis(50)))).isInstanceOf(Problem.class);
        ready.countDown();

        assertThat(patient.join()).isEqualTo("found");
        assertThat(begun).hasValue(1);
    }

    @Test
    void whatNobodyWaitsForLeavesWhatItWaitsForItself() throws InterruptedException {
        Once<String> inner = new Once<>(this::compute);
        Once<String> outer = Once.quick(() -> inner.get(Deadline.NEVER));

        assertThatThrownBy(() -> outer.get(Deadline.in(Duration.ofMillis(50)))).isInstanceOf(Problem.class);

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProblemReachesAllWhoWaitAndIsNotKept() {
        AtomicInteger tries = new AtomicInteger();
        Once<String> once = Once.quick(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new Problem(ProblemCode.TOO_LARGE, "lens.too-large", 1);
            }
            return "found";
        });

        assertThatThrownBy(() -> once.get(Deadline.NEVER)).isInstanceOf(Problem.class);
        assertThat(once.get(Deadline.NEVER)).isEqualTo("found");
    }

    @Test
    void saysHowFarItIs() {
        Once<String> once = new Once<>(this::compute);
        assertThat(once.share()).isZero();
        var asked = CompletableFuture.supplyAsync(() -> once.get(Deadline.NEVER));
        while (once.share() == 0) {
            Thread.onSpinWait();
        }
        assertThat(once.share()).isBetween(0.0, 1.0);
        ready.countDown();
        asked.join();
        assertThat(once.share()).isEqualTo(1);
    }
}
