package nl.kleurplaat.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * A measure of actors by the contract that JGraphT has for scores of vertices, so that whatever ranks, compares or tests
 * takes ours and JGraphT's alike. The vertices are those of {@link nl.kleurplaat.lens.NetworkGraph}.
 */
public interface ActorScores<D> extends VertexScoringAlgorithm<Integer, D> {

    /** How many actors there are. */
    int actors();

    /** The score of an actor; null where it is not defined. */
    @Nullable
    D of(int actor);

    /** @throws IllegalArgumentException where there is no such actor */
    @Override
    default @Nullable D getVertexScore(Integer actor) {
        if (actor < 0 || actor >= actors()) {
            throw new IllegalArgumentException("no such actor: " + actor);
        }
        return of(actor);
    }

    /** The scores that are defined, by actor in ascending order. */
    @Override
    default Map<Integer, D> getScores() {
        Map<Integer, D> scores = LinkedHashMap.newLinkedHashMap(actors());
        for (int v = 0; v < actors(); v++) {
            D score = of(v);
            if (score != null) {
                scores.put(v, score);
            }
        }
        return scores;
    }

    /** Where one analysis has several measures: one of them. */
    static <D> ActorScores<D> of(int actors, IntFunction<@Nullable D> score) {
        record Measured<D>(int actors, IntFunction<@Nullable D> score) implements ActorScores<D> {
            @Override
            public @Nullable D of(int actor) {
                return score.apply(actor);
            }
        }
        return new Measured<>(actors, score);
    }
}
