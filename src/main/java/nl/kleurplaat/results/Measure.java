package nl.kleurplaat.results;

import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;

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
     * The scores of actors, by one contract for whatever ranks or compares them.
     *
     * @param exact whether betweenness is exact at any size
     */
    public VertexScoringAlgorithm<Integer, ? extends Number> scores(Seen seen, boolean exact) {
        return switch (this) {
            case DEGREE -> seen.get(Measures.DEGREES);
            case WEIGHTED_DEGREE -> seen.get(Measures.DEGREES).weighted();
            case BETWEENNESS -> seen.get(exact ? Measures.EXACT_BETWEENNESS : Measures.BETWEENNESS);
            case HARMONIC -> seen.get(Measures.HARMONIC);
            case PAGE_RANK -> seen.get(Measures.PAGE_RANK);
            case CONSTRAINT -> seen.get(Measures.STRUCTURAL_HOLES).constraint();
            case EFFECTIVE_SIZE -> seen.get(Measures.STRUCTURAL_HOLES).effectiveSize();
            case CORENESS -> seen.get(Measures.CORES);
            case PARTICIPATION -> seen.get(Measures.PARTICIPATION);
            case BROKERAGE -> seen.get(Measures.BROKERAGE).total();
        };
    }
}
