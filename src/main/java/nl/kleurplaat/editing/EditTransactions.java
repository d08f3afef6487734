package nl.kleurplaat.editing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.HistoryKeeper;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.Touched;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.QueryRunner;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions in which edits are made. Each has the record for itself: the lock on the version is taken before
 * anything is read, so that nobody comes between checking and writing.
 */
@Component
class EditTransactions {

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Neo4jClient neo4j;
    private final TransactionTemplate transactions;
    private final HistoryKeeper history;
    private final ApplicationEventPublisher events;
    private final Duration patience;

    /**
     * One edit at a time has a connection: each needs another one to see what was there, and many that wait for the lock on the
     * version would leave none.
     */
    private final Lock turn = new ReentrantLock(true);

    /** @param patience how long an edit waits for an import that is being written */
    EditTransactions(
            Neo4jClient neo4j,
            PlatformTransactionManager transactions,
            HistoryKeeper history,
            ApplicationEventPublisher events,
            @Value("${kleurplaat.editing.patience:5s}") Duration patience) {
        this.neo4j = neo4j;
        this.transactions = new TransactionTemplate(transactions);
        this.history = history;
        this.events = events;
        this.patience = patience;
    }

    /**
     * Does work in a transaction of its own, keeps what was there before it, and tells the readers.
     *
     * @param by who does it
     * @throws EditsRefused CONFLICT where an import is being written all the time
     */
    Edited write(BiFunction<TransactionContext, Ticket, EditWork> work, String by) {
        Edited edited = make((tx, ticket, version, status) -> keep(tx, ticket, version, work.apply(tx, ticket)), by);
        tell(edited.version());
        return edited;
    }

    /** Tells the readers. */
    void tell(long version) {
        events.publishEvent(new NetworkChanged(version));
    }

    /** What is done while nobody else changes the record. */
    interface Turn<T> {

        /**
         * @param version of the record
         * @param status of the transaction, so that it can be taken back
         */
        T take(TransactionContext tx, Ticket ticket, long version, TransactionStatus status);
    }

    /**
     * Does work in a transaction of its own, while nobody else changes the record.
     *
     * @throws EditsRefused CONFLICT where an import is being written all the time
     */
    <T> T make(Turn<T> work, String by) {
        long end = System.nanoTime() + patience.toNanos();
        Ticket ticket = Ticket.of("edit-" + UUID.randomUUID(), "", Options.MERGE, by);
        for (int failures = 0; ; ) {
            try {
                T done = inTurn(work, ticket);
                if (done != null) {
                    return done;
                }
                if (System.nanoTime() > end) {
                    throw busy();
                }
            } catch (TransientException e) {
                // rolled back for sure, such as after a deadlock; where a connection was lost that is not known
                if (++failures == TRIES) {
                    throw e;
                }
            }
            pause();
        }
    }

    /** Null where an import is being written. */
    private <T> @Nullable T inTurn(Turn<T> work, Ticket ticket) {
        turn.lock();
        try {
            return transactions.execute(status -> attempt(work, ticket, status));
        } finally {
            turn.unlock();
        }
    }

    private <T> @Nullable T attempt(Turn<T> work, Ticket ticket, TransactionStatus status) {
        // what it holds ends with the transaction
        var tx = new Within(neo4j.getQueryRunner());
        GraphVersion version = GraphVersion.lock(tx);
        return version.between() ? null : work.take(tx, ticket, version.number(), status);
    }

    /** Raises the version and keeps what was there, where anything was written. */
    Edited keep(TransactionContext tx, Ticket ticket, long version, EditWork done) {
        if (done.touched().isEmpty()) {
            return new Edited(version, done.things());
        }
        GraphVersion.Raised raised = GraphVersion.raised(tx, Touched.of(done.touched()));
        Cause cause = new Cause(ticket.by(), done.action(), done.reason(), ticket.id());
        history.keep(tx, raised, cause, done.touched());
        return new Edited(raised.number(), done.things());
    }

    private static EditsRefused busy() {
        return new EditsRefused(
                List.of(new EditError(ProblemCode.CONFLICT, "input", "editing.busy", List.of(), Map.of())));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    /** The transaction of Spring Data as one of the driver. */
    private record Within(QueryRunner runner) implements TransactionContext {

        @Override
        public Result run(String query, org.neo4j.driver.Value parameters) {
            return runner.run(query, parameters);
        }

        @Override
        public Result run(String query, Map<String, Object> parameters) {
            return runner.run(query, parameters);
        }

        @Override
        public Result run(String query, Record parameters) {
            return runner.run(query, parameters);
        }

        @Override
        public Result run(String query) {
            return runner.run(query);
        }

        @Override
        public Result run(Query query) {
            return runner.run(query);
        }
    }
}
