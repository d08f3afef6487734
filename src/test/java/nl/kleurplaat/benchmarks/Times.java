package nl.kleurplaat.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How long runs of the same thing took.
 *
 * @param sorted nanoseconds, ascending, at least one
 */
record Times(List<Long> sorted) {

    private static final long WARM_UP = 1_000_000_000;
    private static final long WARM_UP_OF_ANSWERS = 15_000_000_000L;
    private static final long MEASURE = 1_500_000_000;

    /** Runs at least, unless they take longer than this together. */
    private static final int FEWEST = 3;

    private static final long LONG = 6_000_000_000L;
    private static final int MOST = 200;

    /** Something that takes time. */
    interface Work {
        void run() throws Exception;
    }

    static Times of(List<Long> nanoseconds) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        return new Times(List.copyOf(sorted));
    }

    static Times once(Work work) {
        return of(List.of(time(work)));
    }

    /** Runs the work until it is warm, and then several times more. */
    static Times warm(Work work) {
        return warm(work, WARM_UP);
    }

    /** Answers of the whole program: it has far more to compile than a measure has. */
    static Times warmAnswers(Work work) {
        return warm(work, WARM_UP_OF_ANSWERS);
    }

    private static Times warm(Work work, long warmUp) {
        repeat(work, warmUp, 1);
        System.gc();
        return of(repeat(work, MEASURE, FEWEST));
    }

    static long time(Work work) {
        long begin = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - begin;
    }

    double median() {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? milliseconds(sorted.get(half))
                : (milliseconds(sorted.get(half - 1)) + milliseconds(sorted.get(half))) / 2;
    }

    /** The median, and what it lies between. */
    String text() {
        return sorted.size() == 1
                ? number(median())
                : "%s (%s – %s)"
                        .formatted(
                                number(median()),
                                number(milliseconds(sorted.getFirst())),
                                number(milliseconds(sorted.getLast())));
    }

    private static List<Long> repeat(Work work, long atLeast, int fewest) {
        List<Long> times = new ArrayList<>();
        long all = 0;
        while ((times.size() < fewest && all < LONG) || (all < atLeast && times.size() < MOST)) {
            long time = time(work);
            times.add(time);
            all += time;
        }
        return times;
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }

    private static String number(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.2f" : "%,.0f", milliseconds);
    }
}
