package nl.kleurplaat.analysis.measures;

/**
 * Random numbers of which each sample has its own row, whoever draws it and when (SplitMix64: Steele, Lea and Flood,
 * <i>Fast splittable pseudorandom number generators</i>, 2014). One per thread.
 */
final class RandomBits {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts the row of one sample. */
    void start(long seed, long sample) {
        state = mix(mix(seed + GOLDEN) + sample * GOLDEN);
    }

    /** From 0 up to {@code bound}, which is above 0; off by less than bound × 2⁻⁶⁴. */
    long below(long bound) {
        return Math.unsignedMultiplyHigh(next(), bound);
    }

    /** From 0 up to 1. */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
