package nl.kleurplaat.command;

import java.util.concurrent.CountDownLatch;

/** What is still done when a command is stopped with Ctrl-C, as long as this is open. */
final class Interruption implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private boolean asked;

    Interruption(Runnable last) {
        hook = new Thread(() -> {
            last.run();
            ended.countDown();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the command is being stopped; known once this is closed. */
    boolean isAsked() {
        return asked;
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what is still done, where the command is being stopped. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            asked = true;
            await();
        }
    }
}
