package nl.kleurplaat.analysis.confidence;

import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/** A figure of a network of which can be said how sure it is; as {@link nl.kleurplaat.analysis.measures.Summary} defines it. */
public enum Figure {
    TIES(true),
    ISOLATES(true),
    COMPONENTS(true),
    LARGEST_COMPONENT(true),
    CUT_ACTORS(true),
    TRANSITIVITY(false),
    CROSS_GROUP_SHARE(false);

    static final List<Figure> ALL = List.of(values());

    private final boolean counts;

    Figure(boolean counts) {
        this.counts = counts;
    }

    /** Whether it is a whole number; otherwise a share, 0–1. */
    public boolean counts() {
        return counts;
    }

    /** All of them, in the order of {@link #ALL}; what is not defined is 0. */
    static double[] of(Ties ties, int[] primaries) {
        Components components = Components.of(ties);
        return new double[] {
            ties.ties(),
            IntStream.range(0, ties.actors()).filter(v -> ties.degree(v) == 0).count(),
            components.count(),
            components.largest(),
            CutPoints.of(ties).cutActors(),
            orZero(Clustering.of(ties).transitivity()),
            crossGroupShare(ties, primaries)
        };
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    /** Of ties between actors that both have a group. */
    private static double crossGroupShare(Ties ties, int[] primaries) {
        int across = 0;
        int all = 0;
        for (int t = 0; t < ties.ties(); t++) {
            int a = primaries[ties.tieA()[t]];
            int b = primaries[ties.tieB()[t]];
            all += a >= 0 && b >= 0 ? 1 : 0;
            across += a >= 0 && b >= 0 && a != b ? 1 : 0;
        }
        return all == 0 ? 0 : (double) across / all;
    }
}
