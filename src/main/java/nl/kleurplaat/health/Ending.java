package nl.kleurplaat.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Ends the program when it does not end by itself after it was told to. All that this takes is there before: in a program
 * that is stuck no class may be loaded any more, and no line may be written.
 */
public final class Ending {

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final CountDownLatch told = new CountDownLatch(1);
    private final Duration patience;
    private final Thread lastWords;

    private Ending(Duration patience) {
        this.patience = patience;
        this.lastWords = Thread.ofPlatform()
                .daemon()
                .name("last words")
                .unstarted(() -> System.err.println("Kleurplaat has not stopped within " + patience.toSeconds()
                        + " s and is cut off; what was being written is completed at the next start."));
    }

    /**
     * Sees to it, from now on.
     *
     * @param patience how long an orderly end may take
     */
    public static void within(Duration patience) {
        var ending = new Ending(patience);
        Thread.ofPlatform().daemon().name("ending").start(ending::cutOff);
        Runtime.getRuntime().addShutdownHook(new Thread(ending.told::countDown, "told to end"));
    }

    private void cutOff() {
        try {
            told.await();
            Thread.sleep(patience);
            lastWords.start();
            lastWords.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
