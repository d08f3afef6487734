package nl.kleurplaat.explore;

import org.jspecify.annotations.Nullable;

/** What actors can be ordered by. */
enum Measure {
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

    /** Null where it is not defined. */
    @Nullable
    Double of(ActorView actor) {
        return switch (this) {
            case DEGREE -> (double) actor.degree();
            case WEIGHTED_DEGREE -> actor.weightedDegree();
            case BETWEENNESS -> actor.betweenness();
            case HARMONIC -> actor.harmonic();
            case PAGE_RANK -> actor.pageRank();
            case CONSTRAINT -> actor.constraint();
            case EFFECTIVE_SIZE -> actor.effectiveSize();
            case CORENESS -> (double) actor.coreness();
            case PARTICIPATION -> actor.participation();
            case BROKERAGE -> actor.brokerage().total();
        };
    }

    /** To order by: what is not defined comes last when the highest comes first. */
    double rank(ActorView actor) {
        Double defined = of(actor);
        return defined == null ? Double.NEGATIVE_INFINITY : defined;
    }
}
