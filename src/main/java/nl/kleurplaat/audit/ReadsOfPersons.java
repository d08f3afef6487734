package nl.kleurplaat.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.history.PastOfPersons;
import nl.kleurplaat.start.AtStart;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps that somebody was shown what may tell of persons by name, before it is shown. What the same reader asks of the same
 * within a minute is one entry, which says that it was asked from then on, once or more often: so an entry costs one write a
 * minute, and an answer mostly none. Where the database does not take it, the answer waits no longer than {@link #PATIENCE};
 * the entry is written when it does again, and logged where the program ends before.
 */
@Component
public class ReadsOfPersons extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(ReadsOfPersons.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** It begins before anything is answered, and ends after the last answer. */
    private static final int PHASE = 60;

    /** So many may wait to be written. */
    private static final int MOST = 10_000;

    private static final String TYPE = Types.STAKEHOLDERS.title();

    private final Driver driver;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST);
    private @Nullable Thread writer;
    private volatile Minute minute = new Minute(Instant.EPOCH);
    private volatile boolean away;

    ReadsOfPersons(Driver driver) {
        super(PHASE);
        this.driver = driver;
    }

    @Override
    protected void begin() {
        writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
    }

    @Override
    protected void end() {
        try {
            waiting.put(END);
            Objects.requireNonNull(writer).join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One thing that is read.
     *
     * @param person the key of a stakeholder; null: several, or none by name
     */
    private record Read(
            String by, List<String> asked, @Nullable String person) {}

    /** What was kept in one minute. */
    private record Minute(Instant begin, Set<Read> kept) {
        Minute(Instant begin) {
            this(begin, ConcurrentHashMap.newKeySet());
        }
    }

    private record Waiting(Instant at, Read read, CountDownLatch written) {}

    /** After it nothing is read any more. */
    private static final Waiting END = new Waiting(Instant.EPOCH, new Read("", List.of(), null), new CountDownLatch(0));

    /**
     * Keeps it, where the reader sees persons.
     *
     * @param asked the fields or the file, without anything that somebody wrote; in a fixed order
     * @param person the key of the stakeholder that is asked for; null: it is about several
     */
    public void keep(Reader reader, List<String> asked, @Nullable String person) {
        if (reader.tier() != Tier.PERSONS) {
            return;
        }
        Instant now = Instant.now();
        Read read = new Read(reader.name(), asked, person);
        Set<Read> kept = minute(now).kept;
        if (kept.size() < MOST && !kept.add(read)) {
            return;
        }
        Waiting one = new Waiting(now, read, new CountDownLatch(1));
        if (!waiting.offer(one)) {
            say(read);
        } else if (!away) {
            try {
                var _ = one.written.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Minute minute(Instant now) {
        Instant begin = now.truncatedTo(ChronoUnit.MINUTES);
        Minute current = minute;
        if (!current.begin.equals(begin)) {
            current = new Minute(begin);
            minute = current;
        }
        return current;
    }

    private void write() {
        List<Waiting> open = new ArrayList<>();
        boolean ending = false;
        while (!ending) {
            try {
                if (open.isEmpty()) {
                    open.add(waiting.take());
                }
                waiting.drainTo(open, Math.max(1, MOST - open.size()));
                ending = open.remove(END);
                if (written(open)) {
                    open.forEach(one -> one.written.countDown());
                    open.clear();
                } else if (!ending) {
                    Thread.sleep(AGAIN);
                }
            } catch (InterruptedException e) {
                // whoever waits for a database that is away is interrupted; the end is told in another way
                log.debug("Interrupted", e);
            }
        }
        open.forEach(one -> say(one.read));
    }

    private boolean written(List<Waiting> all) {
        try (var session = driver.session();
                var tx = session.beginTransaction()) {
            List<AuditTrail.Done> done = new ArrayList<>();
            for (Waiting one : all) {
                Read read = one.read;
                String person = read.person == null
                        ? ""
                        : PastOfPersons.known(tx, read.person).orElse("");
                done.add(new AuditTrail.Done(one.at, read.by, AuditAction.READ, TYPE, person, read.asked));
            }
            AuditTrail.write(tx, done);
            tx.commit();
            away = false;
            return true;
        } catch (Neo4jException | IllegalStateException e) {
            // the second where it was interrupted
            if (!away) {
                log.warn("That persons were shown cannot be kept now; it is when the database takes it again");
            }
            away = true;
            return false;
        }
    }

    private static void say(Read read) {
        log.warn("Could not be kept in the audit: READ by {} of {}", read.by, String.join(", ", read.asked));
    }
}
