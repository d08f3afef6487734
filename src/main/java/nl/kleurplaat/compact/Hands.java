package nl.kleurplaat.compact;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Shares out blocks of a range over as many hands as there are processors, each with what it needs for itself. Which hand gets
 * which block hangs on chance: what comes out may not.
 */
final class Hands {

    private Hands() {}

    /** Does a block of the range. */
    interface Work {
        void block(int from, int upTo);
    }

    /**
     * @param upTo the end of the range that begins at 0
     * @param size of a block
     * @param hand makes what works for one hand
     */
    static void share(int upTo, int size, Supplier<? extends Work> hand) {
        AtomicLong next = new AtomicLong();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(any -> {
                    Work work = hand.get();
                    for (long from = next.getAndAdd(size); from < upTo; from = next.getAndAdd(size)) {
                        work.block((int) from, (int) Math.min(upTo, from + size));
                    }
                });
    }
}
