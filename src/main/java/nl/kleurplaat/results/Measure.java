package nl.kleurplaat.results;

import nl.kleurplaat.analysis.measures.Brokerage.Roles;
import org.jspecify.annotations.Nullable;

/** What actors can be ordered by. */
public enum Measure {
    DEGREE,
    WEIGHTED_DEGREE,
    BETWEENNESS,
    HARMONIC,
    PAGE_RANK,
    CONSTRAINT,
    EFFECTIVE_SIZE,
    CORENESS,
    PARTICIPATION,
    BROKERAGE;

    /**
     * Of one actor; null where it is not defined.
     *
     * @param exact whether betweenness is exact at any size
     */
    public @Nullable Double of(Seen seen, boolean exact, int actor) {
        return switch (this) {
            case DEGREE -> (double) seen.get(Measures.DEGREES).of(actor);
            case WEIGHTED_DEGREE -> seen.get(Measures.DEGREES).weighted(actor);
            case BETWEENNESS ->
                seen.get(exact ? Measures.EXACT_BETWEENNESS : Measures.BETWEENNESS)
                        .of(actor);
            case HARMONIC -> seen.get(Measures.HARMONIC).of(actor);
            case PAGE_RANK -> seen.get(Measures.PAGE_RANK).of(actor);
            case CONSTRAINT -> seen.get(Measures.STRUCTURAL_HOLES).constraint(actor);
            case EFFECTIVE_SIZE -> seen.get(Measures.STRUCTURAL_HOLES).effectiveSize(actor);
            case CORENESS -> (double) seen.get(Measures.CORES).of(actor);
            case PARTICIPATION -> seen.get(Measures.PARTICIPATION).of(actor);
            case BROKERAGE -> brokerage(seen.get(Measures.BROKERAGE).of(actor));
        };
    }

    /** An actor without a group brokers between nobody. */
    private static double brokerage(@Nullable Roles roles) {
        return roles == null ? 0 : roles.total();
    }
}
