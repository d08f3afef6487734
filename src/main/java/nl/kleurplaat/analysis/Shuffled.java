package nl.kleurplaat.analysis;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Numbers in an order that chance gives, each order as likely (Fisher and Yates, as Durstenfeld does it, 1964). O(n). */
public final class Shuffled {

    private Shuffled() {}

    /** 0 … count-1. */
    public static int[] upTo(int count, RandomGenerator random) {
        return of(IntStream.range(0, count).toArray(), random);
    }

    /** These, which stay as they are. */
    public static int[] of(int[] values, RandomGenerator random) {
        int[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = other;
        }
        return shuffled;
    }
}
