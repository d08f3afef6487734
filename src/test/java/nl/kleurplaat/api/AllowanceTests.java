package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private static final Reader ONE = new Reader("one", Role.VIEWER);
    private static final Reader OTHER = new Reader("other", Role.ADMIN);

    private final AtomicLong time = new AtomicLong();
    private final Allowance allowance = new Allowance(3_600, 2, 1, time::get);

    private void later(long seconds) {
        time.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void theLastPointMayBeAskedAndComesBackEvenly() {
        allowance.take(ONE, 3_599);
        assertThat(allowance.left(ONE)).isOne();
        assertThat(allowance.seconds(ONE)).isZero();

        allowance.take(ONE, 1);
        assertThat(allowance.left(ONE)).isZero();
        assertThat(allowance.seconds(ONE)).isOne();
        later(1);
        assertThat(allowance.seconds(ONE)).isZero();
        assertThat(allowance.left(ONE)).isOne();
        later(7_200);
        assertThat(allowance.left(ONE)).isEqualTo(3_600);
    }

    @Test
    void whoHasAnythingLeftMayAskMoreAndWaitsForIt() {
        allowance.take(ONE, 3_599);
        allowance.take(ONE, 101);

        assertThat(allowance.left(ONE)).isEqualTo(-100);
        assertThat(allowance.seconds(ONE)).isEqualTo(101);
        assertThat(allowance.seconds(OTHER)).isZero();
    }

    @Test
    void twoRequestsAtOnceAreAnsweredAndAThirdAfterOneOfThem() {
        assertThat(allowance.begins(ONE)).isTrue();
        assertThat(allowance.begins(ONE)).isTrue();
        assertThat(allowance.begins(ONE)).isFalse();
        assertThat(allowance.begins(OTHER)).isTrue();
        allowance.end(ONE);
        assertThat(allowance.begins(ONE)).isTrue();
    }

    @Test
    void aSubscriptionMoreBeginsWhereAnotherEnds() {
        assertThat(allowance.follows(ONE)).isTrue();
        assertThat(allowance.follows(ONE)).isFalse();
        allowance.unfollow(ONE);
        assertThat(allowance.follows(ONE)).isTrue();
    }

    @Test
    void whatTheSchemaIsMayBeAskedOnceASecond() {
        assertThat(allowance.mayAskOfSchema(ONE)).isTrue();
        assertThat(allowance.mayAskOfSchema(ONE)).isFalse();
        assertThat(allowance.mayAskOfSchema(OTHER)).isTrue();
        later(1);
        assertThat(allowance.mayAskOfSchema(ONE)).isTrue();
    }

    @Test
    void theLocalUserMayAskAsMuchAsTheyLike() {
        for (int i = 0; i < 100; i++) {
            allowance.take(Reader.LOCAL, 3_600);
            assertThat(allowance.begins(Reader.LOCAL)).isTrue();
            assertThat(allowance.follows(Reader.LOCAL)).isTrue();
            assertThat(allowance.mayAskOfSchema(Reader.LOCAL)).isTrue();
        }
        assertThat(allowance.seconds(Reader.LOCAL)).isZero();
    }
}
