package nl.kleurplaat.intake.write;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.kleurplaat.api.RequestThreads;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;

/**
 * Runs transactions two at a time that are committed in the order in which they were begun: while one is committed the
 * next one does its work. Where one fails the next one is not committed either.
 */
final class InTurn implements AutoCloseable {

    /** How long a transaction keeps its locks while it waits: the one before it may need them to be committed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Driver driver;
    private final SessionConfig causal;
    private final Duration patience;
    private final ExecutorService threads = RequestThreads.of(Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("import-", 1).factory()));

    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> beforeLast = last;

    InTurn(Driver driver) {
        this(driver, PATIENCE);
    }

    InTurn(Driver driver, Duration patience) {
        this.driver = driver;
        this.patience = patience;
        this.causal = SessionConfig.builder()
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    /** What is done in a transaction. It may be done more than once, of which one time counts. */
    interface Work {

        /** @param turn to wait for before anything that must come after the transactions before it */
        void in(TransactionContext tx, Turn turn);
    }

    /** The turn of a transaction. */
    interface Turn {
        void await();
    }

    /** Begins a transaction, once no more than one other is at work; throws what one before it has failed with. */
    void begin(Work work, Runnable committed) {
        result(beforeLast);
        CompletableFuture<Void> before = last;
        beforeLast = before;
        last = CompletableFuture.runAsync(
                () -> {
                    run(work, before);
                    committed.run();
                },
                threads);
    }

    /** Waits until all are committed; throws what the first one has failed with. */
    void end() {
        result(last);
    }

    private void run(Work work, CompletableFuture<Void> before) {
        boolean done = false;
        while (!done) {
            try (Session session = driver.session(causal)) {
                session.executeWriteWithoutResult(tx -> work.in(tx, () -> await(before)));
                done = true;
            } catch (Impatient e) {
                result(before);
            }
        }
    }

    private void await(CompletableFuture<Void> before) {
        try {
            before.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            if (!before.isDone()) {
                throw new Impatient();
            }
            result(before);
        }
    }

    private static void result(CompletableFuture<Void> transaction) {
        try {
            transaction.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /** Waits for what has been begun, however it ends. */
    @Override
    public void close() {
        threads.close();
    }

    /** A transaction has waited long: it lets go of its locks and does its work again when it is its turn. */
    private static final class Impatient extends RuntimeException {

        Impatient() {
            super("it is not its turn yet", null, false, false);
        }
    }
}
