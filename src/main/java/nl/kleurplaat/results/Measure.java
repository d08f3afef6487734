package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.analysis.measures.Cores;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.lens.Ties;
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

    /** The same scores of ties that are not seen, but might be there. */
    VertexScoringAlgorithm<Integer, ? extends Number> scores(Ties ties, int[] primaries, Effort effort) {
        return switch (this) {
            case DEGREE -> Degrees.of(ties);
            case WEIGHTED_DEGREE -> Degrees.of(ties).weighted();
            case BETWEENNESS -> Betweenness.of(ties, effort);
            case HARMONIC -> Harmonic.of(ties);
            case PAGE_RANK -> PageRank.of(ties);
            case CONSTRAINT -> StructuralHoles.of(ties).constraint();
            case EFFECTIVE_SIZE -> StructuralHoles.of(ties).effectiveSize();
            case CORENESS -> Cores.of(ties);
            case PARTICIPATION -> Participation.of(ties, primaries);
            case BROKERAGE -> Brokerage.of(ties, primaries).total();
        };
    }
}
