package nl.kleurplaat.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What each who asks may still ask here: so many points an hour, which come back evenly, so many requests and subscriptions
 * at once, and what the schema is once a second. A question takes its cost, after it was let in: who has anything left may
 * ask one that costs more. The local user may ask as much as they like.
 */
@Component
public class Allowance {

    /** What there is an end to. */
    public enum Limit {
        POINTS,
        AT_ONCE,
        SUBSCRIPTIONS,
        SCHEMA
    }

    private static final Duration HOUR = Duration.ofHours(1);

    /** Whoever asks nothing for so long has all of it back. */
    private static final Duration FORGOTTEN = HOUR.multipliedBy(2);

    private static final int MOST_READERS = 100_000;

    private final int points;
    private final int atOnce;
    private final int subscriptions;
    private final Ticker time;
    private final LoadingCache<String, Held> held;
    private final Map<Limit, Long> refusals = new ConcurrentHashMap<>();

    /**
     * @param points in an hour
     * @param atOnce requests
     * @param subscriptions at once
     */
    @Autowired
    public Allowance(
            @Value("${kleurplaat.limits.points:1000000}") int points,
            @Value("${kleurplaat.limits.at-once:10}") int atOnce,
            @Value("${kleurplaat.limits.subscriptions:10}") int subscriptions) {
        this(points, atOnce, subscriptions, Ticker.systemTicker());
    }

    Allowance(int points, int atOnce, int subscriptions, Ticker time) {
        this.points = points;
        this.atOnce = atOnce;
        this.subscriptions = subscriptions;
        this.time = time;
        held = Caffeine.newBuilder()
                .ticker(time)
                .expireAfterAccess(FORGOTTEN)
                .maximumSize(MOST_READERS)
                .build(name -> new Held(Bucket.builder()
                        .addLimit(limit -> limit.capacity(points).refillGreedy(points, HOUR))
                        .withCustomTimePrecision(new Meter(time))
                        .build()));
    }

    /** What one who asks has. */
    private static final class Held {

        private final Bucket points;
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger subscriptions = new AtomicInteger();
        private boolean hasAskedOfSchema;
        private long askedOfSchema;

        Held(Bucket points) {
            this.points = points;
        }

        synchronized boolean asksOfSchema(long now) {
            boolean soon = hasAskedOfSchema && now - askedOfSchema < TimeUnit.SECONDS.toNanos(1);
            if (!soon) {
                hasAskedOfSchema = true;
                askedOfSchema = now;
            }
            return !soon;
        }
    }

    /** The clock of the cache for the points. */
    private record Meter(Ticker time) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return time.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static boolean isFree(Reader reader) {
        return reader.kind() == Reader.Kind.LOCAL;
    }

    private Held of(Reader reader) {
        return held.get(reader.kind() + " " + reader.name());
    }

    /** How many points there are in an hour. */
    public int points() {
        return points;
    }

    /** How many are left; below 0 for who asked more. */
    public long left(Reader reader) {
        return isFree(reader) ? points : of(reader).points.getAvailableTokens();
    }

    /** How many seconds until there is anything left again; 0: now. */
    public long seconds(Reader reader) {
        if (isFree(reader)) {
            return 0;
        }
        long nanos = of(reader).points.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    /** Takes what a question costs. */
    public void take(Reader reader, int cost) {
        if (!isFree(reader) && cost > 0) {
            of(reader).points.consumeIgnoringRateLimits(cost);
        }
    }

    /** Says that somebody was refused because nothing was left. */
    public void refused(Limit limit) {
        refusals.merge(limit, 1L, Long::sum);
    }

    /** How often somebody was refused. */
    long refusals(Limit limit) {
        return refusals.getOrDefault(limit, 0L);
    }

    private boolean allowed(boolean is, Limit limit) {
        if (!is) {
            refused(limit);
        }
        return is;
    }

    /** Whether one request more may begin; what began has to {@link #end}. */
    public boolean begins(Reader reader) {
        return allowed(isFree(reader) || oneMore(of(reader).requests, atOnce), Limit.AT_ONCE);
    }

    public void end(Reader reader) {
        if (!isFree(reader)) {
            of(reader).requests.decrementAndGet();
        }
    }

    /** Whether one subscription more may begin; what began has to {@link #unfollow}. */
    boolean follows(Reader reader) {
        return allowed(isFree(reader) || oneMore(of(reader).subscriptions, subscriptions), Limit.SUBSCRIPTIONS);
    }

    void unfollow(Reader reader) {
        if (!isFree(reader)) {
            of(reader).subscriptions.decrementAndGet();
        }
    }

    int subscriptions() {
        return subscriptions;
    }

    private static boolean oneMore(AtomicInteger count, int most) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Whether it may be asked now what the schema is. */
    public boolean mayAskOfSchema(Reader reader) {
        return allowed(isFree(reader) || of(reader).asksOfSchema(time.read()), Limit.SCHEMA);
    }
}
