package nl.kleurplaat.analysis.bridges;

import java.util.Arrays;
import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.analysis.TieScores;
import nl.kleurplaat.analysis.measures.Betweenness.AcrossGroups;
import nl.kleurplaat.lens.Network;

/**
 * How strong a bridge each actor, tie and collaboration is: the share of the shortest paths between connected actors of
 * different groups that it carries, 0–1 (cross-group betweenness, Flom et al. 2004).
 *
 * <ul>
 *   <li>of an actor: of the pairs that it is not an end of;
 *   <li>of a tie: of all such pairs;
 *   <li>of a collaboration: summed over the ties that come from it alone. People who take part at the same time are all
 *       tied to each other, and a shortest path uses at most one tie of such a clique, so that no path counts twice;
 *       where participations do not overlap one may, and the sum stops at 1.
 * </ul>
 *
 * <p>All 0 where there are no such pairs. O(n + m + e) for n actors, m ties and e pieces of evidence; sums are added up
 * in the order of the ties, so that equal networks give equal bits.
 *
 * @param actors by actor
 * @param ties by tie
 * @param collaborations by place in {@link Network#collaborations}
 * @param tiesAlone by the same place: how many ties come from it alone
 */
@SuppressWarnings("ArrayRecordComponent")
public record Scores(double[] actors, double[] ties, double[] collaborations, int[] tiesAlone) {

    /** @param across the cross-group betweenness of {@code network} by its primary groups */
    public static Scores of(Network network, AcrossGroups across) {
        double[] actors = new double[across.actors().length];
        Arrays.setAll(actors, v -> share(across.actors()[v], across.pairs() - across.endPairs()[v]));
        double[] ties = new double[across.ties().length];
        Arrays.setAll(ties, t -> share(across.ties()[t], across.pairs()));
        double[] collaborations = new double[network.collaborations().length];
        int[] alone = new int[collaborations.length];
        for (int t = 0; t < ties.length; t++) {
            if (network.evidence().count(t) == 1) {
                int only = network.evidence().carriers()[network.evidence().offsets()[t]];
                collaborations[only] = Math.min(1, collaborations[only] + ties[t]);
                alone[only]++;
            }
        }
        return new Scores(actors, ties, collaborations, alone);
    }

    public ActorScores<Double> byActor() {
        return ActorScores.of(actors.length, v -> actors[v]);
    }

    public TieScores byTie() {
        return new TieScores(ties);
    }

    /** Cleared of the last bits, in which sums differ that are equal on paper. */
    private static double share(double carried, long pairs) {
        return pairs == 0 ? 0 : Math.min(1, Math.rint(carried / pairs * 1e12) / 1e12);
    }
}
