package nl.kleurplaat.analysis.routes;

import java.util.Arrays;
import nl.kleurplaat.lens.NetworkGraph;
import nl.kleurplaat.lens.Ties;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsWeightedGraph;

/**
 * How long ties are, so that what is shortest has the fewest ties and, of equally many, the strongest: those of which the
 * sum of 1/weight is smallest (Newman, <i>Scientific collaboration networks II</i>, 2001).
 *
 * <p>A tie is 1 + (w/weight)/n long, with w the lightest weight and n the number of actors: the parts after the 1 of
 * fewer than n ties are less than 1 together, so that one tie more is always longer. Between 1 and 2.
 *
 * @param ties whose they are
 * @param byTie by tie
 */
@SuppressWarnings("ArrayRecordComponent")
public record TieLengths(Ties ties, double[] byTie) {

    public static TieLengths of(Ties ties) {
        double lightest = Arrays.stream(ties.tieWeight()).min().orElse(1);
        return new TieLengths(
                ties,
                Arrays.stream(ties.tieWeight())
                        .map(weight -> 1 + lightest / weight / ties.actors())
                        .toArray());
    }

    /** The network with these lengths for weights. */
    public Graph<Integer, Integer> graph() {
        return new AsWeightedGraph<>(new NetworkGraph(ties), tie -> byTie[tie], false, false);
    }

    /** How long all ties of a route are together. */
    public double of(Route route) {
        double length = 0;
        for (int step = 0; step < route.steps(); step++) {
            length += byTie[ties.tie(route.actors().get(step), route.actors().get(step + 1))];
        }
        return length;
    }
}
