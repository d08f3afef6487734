package nl.kleurplaat.benchmarks;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;

/**
 * A network drawn from a seed: the same on every run.
 *
 * @param groups the group of each actor
 */
@SuppressWarnings("ArrayRecordComponent")
record RandomNetwork(String name, Ties ties, int[] groups) {

    private static final long SEED = 42;
    private static final int GROUP_SIZE = 250;

    /** The share of ties within groups. */
    private static final double WITHIN = 0.8;

    static RandomNetwork named(String name) {
        return switch (name) {
            case "S" -> small();
            case "M" -> medium();
            case "P" -> powerLaw();
            case "L" -> large();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static RandomNetwork small() {
        return grouped("S", 1_000, 6_000);
    }

    static RandomNetwork medium() {
        return grouped("M", 10_000, 60_000);
    }

    static RandomNetwork large() {
        return grouped("L", 100_000, 800_000);
    }

    /** Barabási and Albert: each new actor ties with earlier ones, in proportion to the ties that these have. */
    static RandomNetwork powerLaw() {
        int actors = 10_000;
        int each = 6;
        Random random = new Random(SEED);
        int[] ends = new int[2 * actors * each];
        Set<Long> ties = new LinkedHashSet<>();
        int filled = 0;
        for (int v = 1; v < actors; v++) {
            int known = filled;
            for (int i = 0; i < Math.min(v, each); i++) {
                int other = v <= each ? i : ends[random.nextInt(known)];
                if (ties.add(code(v, other, actors))) {
                    ends[filled++] = v;
                    ends[filled++] = other;
                }
            }
        }
        return of("P", actors, ties);
    }

    /** Groups of equal size, but for the last, with most ties within them. */
    static RandomNetwork grouped(String name, int actors, int count) {
        Random random = new Random(SEED);
        LongSupplier tie = () -> {
            int a = random.nextInt(actors);
            int begin = a / GROUP_SIZE * GROUP_SIZE;
            int b = random.nextDouble() < WITHIN
                    ? begin + random.nextInt(Math.min(GROUP_SIZE, actors - begin))
                    : random.nextInt(actors);
            return a == b ? -1 : code(a, b, actors);
        };
        Set<Long> ties = new LinkedHashSet<>();
        while (ties.size() < count) {
            long drawn = tie.getAsLong();
            if (drawn >= 0) {
                ties.add(drawn);
            }
        }
        return of(name, actors, ties);
    }

    private static RandomNetwork of(String name, int actors, Set<Long> codes) {
        int[] a = codes.stream().mapToInt(code -> (int) (code / actors)).toArray();
        int[] b = codes.stream().mapToInt(code -> (int) (code % actors)).toArray();
        double[] ones = DoubleStream.generate(() -> 1).limit(a.length).toArray();
        int[] groups = IntStream.range(0, actors).map(v -> v / GROUP_SIZE).toArray();
        return new RandomNetwork(name, Ties.of(actors, a, b, ones), groups);
    }

    private static long code(int a, int b, int actors) {
        return (long) Math.min(a, b) * actors + Math.max(a, b);
    }
}
