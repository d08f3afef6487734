package nl.kleurplaat.analysis.gatekeepers;

import java.util.Arrays;
import nl.kleurplaat.api.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How evenly a kind carries the ways between two others.
 *
 * @param pairs how many pairs reach each other through it
 * @param among how many there are of the kind
 * @param carrying how many of these carry any
 * @param half so few of the heaviest loaded carry half or more of the pairs; 0 where there are no pairs
 * @param unevenness the Gini coefficient of the loads of all of the kind: 0 where each carries as much, towards 1 where one carries all;
 *     null where there are no pairs
 */
public record Gatekeeping(
        long pairs,
        int among,
        int carrying,
        int half,
        @Nullable Double unevenness) {

    private static final double EQUAL = 1e-9;

    /** @param loads of all of the kind */
    static Gatekeeping of(double[] loads) {
        double[] sorted = Arrays.stream(loads).sorted().toArray();
        double all = Arrays.stream(sorted).sum();
        int n = sorted.length;
        int carrying = (int) Arrays.stream(sorted).filter(load -> load > EQUAL).count();
        if (carrying == 0) {
            return new Gatekeeping(0, n, 0, 0, null);
        }
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            weighted += (2. * i - n + 1) * sorted[i];
        }
        int half = 0;
        double carried = 0;
        while (carried < all / 2 - EQUAL) {
            carried += sorted[n - 1 - half++];
        }
        return new Gatekeeping(Math.round(all), n, carrying, half, weighted / (n * all));
    }

    /** How many carry it, and how few half of it. */
    public Sentence reason(String fromKind, String kind, String toKind) {
        return Sentence.of("gatekeepers.all")
                .with("pairs", pairs)
                .with("from", fromKind)
                .with("kind", kind)
                .with("to", toKind)
                .with("among", among)
                .with("carrying", carrying)
                .with("half", half);
    }
}
