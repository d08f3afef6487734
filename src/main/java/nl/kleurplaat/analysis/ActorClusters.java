package nl.kleurplaat.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm;

/**
 * Parts that each actor is in one of, by the contract that JGraphT has for clusterings of vertices, which are those of
 * {@link nl.kleurplaat.lens.NetworkGraph}.
 */
public interface ActorClusters extends ClusteringAlgorithm<Integer> {

    /** By actor, the number of its part. */
    int[] labels();

    /** How many parts there are. */
    int count();

    /** The parts by number, actors ascending within each. */
    @Override
    default Clustering<Integer> getClustering() {
        List<Set<Integer>> parts = IntStream.range(0, count())
                .<Set<Integer>>mapToObj(part -> new LinkedHashSet<>())
                .toList();
        for (int v = 0; v < labels().length; v++) {
            parts.get(labels()[v]).add(v);
        }
        return new ClusteringImpl<>(parts);
    }
}
