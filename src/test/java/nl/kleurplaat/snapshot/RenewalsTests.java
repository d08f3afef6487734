package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.practice.Practice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

@Timeout(20)
class RenewalsTests {

    private final Renewals renewals = new Renewals();

    @Test
    void everyReadingComesOnceInOrder() throws InterruptedException {
        Follower follower = new Follower(Long.MAX_VALUE);
        renewals.after(reading()).subscribe(follower);

        for (int n = 0; n < 100; n++) {
            Renewal renewal = renewal("o" + n);
            renewals.publish(renewal);
            assertThat(follower.take()).isEqualTo(renewal);
        }
        assertThat(follower.got).isEmpty();
    }

    @Test
    void whoIsSlowGetsTheLatestWithAllThatWasTouched() throws InterruptedException {
        Follower slow = new Follower(1);
        renewals.after(reading()).subscribe(slow);
        renewals.publish(renewal("a"));
        assertThat(slow.take().organisations()).containsExactly("a");

        // returns though nothing is asked for; one reading is on its way already
        renewals.publish(renewal("b"));
        renewals.publish(renewal("c"));
        renewals.publish(renewal("d"));
        Renewal last = renewal("e");
        renewals.publish(last);

        slow.request(1);
        assertThat(slow.take().organisations()).containsExactly("b");
        slow.request(1);
        Renewal united = slow.take();
        assertThat(united.organisations()).containsExactly("c", "d", "e");
        assertThat(united.snapshot()).isSameAs(last.snapshot());
    }

    @Test
    void oneThatIsSlowDoesNotHoldUpAnother() throws InterruptedException {
        Follower slow = new Follower(0);
        Follower quick = new Follower(Long.MAX_VALUE);
        renewals.after(reading()).subscribe(slow);
        renewals.after(reading()).subscribe(quick);

        renewals.publish(renewal("a"));

        assertThat(quick.take().organisations()).containsExactly("a");
        assertThat(slow.got).isEmpty();
    }

    @Test
    void whatCameBetweenTheKnownReadingAndTheFollowingIsNotMissed() throws InterruptedException {
        Snapshot known = reading();
        Renewal between = renewal("a");
        renewals.publish(between);
        Follower late = new Follower(Long.MAX_VALUE);
        Follower latest = new Follower(Long.MAX_VALUE);

        renewals.after(known).subscribe(late);
        renewals.after(between.snapshot()).subscribe(latest);
        renewals.publish(renewal("b"));

        Renewal first = late.take();
        assertThat(first.snapshot()).isSameAs(between.snapshot());
        assertThat(first.everything()).isTrue();
        assertThat(late.take().organisations()).containsExactly("b");
        assertThat(latest.take().organisations()).containsExactly("b");
    }

    @Test
    void whoLeavesIsForgotten() {
        Follower follower = new Follower(Long.MAX_VALUE);
        renewals.after(reading()).subscribe(follower);
        assertThat(renewals.followers()).isEqualTo(1);

        follower.cancel();

        assertThat(renewals.followers()).isZero();
    }

    private static Renewal renewal(String organisation) {
        return new Renewal(reading(), Touched.of(Set.of(Touched.thing("Organisation", organisation))));
    }

    private static Snapshot reading() {
        return new Snapshot(
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Involvements.none(0),
                Involvements.none(0),
                Practice.NONE,
                Map.of());
    }

    /** Asks for so many at first. */
    private static final class Follower extends BaseSubscriber<Renewal> {

        private final BlockingQueue<Renewal> got = new LinkedBlockingQueue<>();
        private final long first;

        Follower(long first) {
            this.first = first;
        }

        Renewal take() throws InterruptedException {
            Renewal next = got.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
            return Objects.requireNonNull(next);
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            if (first > 0) {
                subscription.request(first);
            }
        }

        @Override
        protected void hookOnNext(Renewal renewal) {
            got.add(renewal);
        }
    }
}
