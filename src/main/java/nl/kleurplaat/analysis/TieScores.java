package nl.kleurplaat.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.alg.interfaces.EdgeScoringAlgorithm;

/**
 * A measure of ties by the contract that JGraphT has for scores of edges, which are those of {@link
 * nl.kleurplaat.lens.NetworkGraph}.
 *
 * @param scores by tie
 */
@SuppressWarnings("ArrayRecordComponent")
public record TieScores(double[] scores) implements EdgeScoringAlgorithm<Integer, Double> {

    /** @throws IllegalArgumentException where there is no such tie */
    @Override
    public Double getEdgeScore(Integer tie) {
        if (tie < 0 || tie >= scores.length) {
            throw new IllegalArgumentException("no such tie: " + tie);
        }
        return scores[tie];
    }

    /** By tie in ascending order. */
    @Override
    public Map<Integer, Double> getScores() {
        Map<Integer, Double> byTie = LinkedHashMap.newLinkedHashMap(scores.length);
        for (int t = 0; t < scores.length; t++) {
            byTie.put(t, scores[t]);
        }
        return byTie;
    }
}
