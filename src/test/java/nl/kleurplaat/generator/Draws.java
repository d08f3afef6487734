package nl.kleurplaat.generator;

import java.util.List;
import java.util.SplittableRandom;

/** Draws from a seed. Every part of the generator has its own, so that a change in one does not change the others. */
final class Draws {

    private final SplittableRandom random;

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    static Draws of(long seed, String what) {
        // split, since generators that differ in their seed alone may draw the same, some steps apart
        return new Draws(new SplittableRandom(seed ^ (long) what.hashCode() << Integer.SIZE).split());
    }

    /** A number from 0 up to {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code low} to {@code high}. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number from 0 up to 1. */
    double unit() {
        return random.nextDouble();
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** The numbers from 0 up to {@code count} in some order. */
    int[] shuffled(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** One of some, the heavier the likelier. */
    int weighted(double[] weights) {
        double left = unit() * total(weights);
        int last = weights.length - 1;
        for (int i = 0; i < last; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return last;
    }

    private static double total(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }
}
