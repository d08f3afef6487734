package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the own ties of each actor: how many there are and what they weigh, how many go outside its primary group
 * (Krackhardt and Stern 1988), and how evenly they are spread over groups (Guimerà and Amaral 2005). One look at every tie.
 *
 * @param degree the number of ties
 * @param weight of its ties, in the order of the neighbours
 * @param external ties to another group; like {@code internal} only where both ends have a group
 * @param internal ties within the group
 * @param grouped ties to actors that have a group
 * @param groupedWeight of the ties of which both ends have a group
 * @param internalWeight of the ties within the group
 * @param participation 1 − Σ_g (k_ig/k_i)²; of no meaning where {@code grouped} is 0
 * @param weightedParticipation the same over weights
 */
@SuppressWarnings("ArrayRecordComponent")
record ActorTies(
        int[] degree,
        double[] weight,
        int[] external,
        int[] internal,
        int[] grouped,
        double[] groupedWeight,
        double[] internalWeight,
        double[] participation,
        double[] weightedParticipation)
        implements Serializable {

    private ActorTies(int actors) {
        this(
                new int[actors],
                new double[actors],
                new int[actors],
                new int[actors],
                new int[actors],
                new double[actors],
                new double[actors],
                new double[actors],
                new double[actors]);
    }

    /** What of a block: its actors and theirs. */
    private record Part(int[] actors, ActorTies theirs) implements Serializable {}

    static ActorTies of(JavaSparkContext spark, JavaRDD<TieBlock> blocks, int[] primaries, int groups) {
        Broadcast<int[]> primary = spark.broadcast(primaries);
        ActorTies all = new ActorTies(primaries.length);
        for (Part part :
                blocks.map(block -> part(block, primary.value(), groups)).collect()) {
            for (int i = 0; i < part.actors.length; i++) {
                all.take(part.actors[i], part.theirs, i);
            }
        }
        primary.destroy();
        return all;
    }

    private void take(int actor, ActorTies from, int i) {
        degree[actor] = from.degree[i];
        weight[actor] = from.weight[i];
        external[actor] = from.external[i];
        internal[actor] = from.internal[i];
        grouped[actor] = from.grouped[i];
        groupedWeight[actor] = from.groupedWeight[i];
        internalWeight[actor] = from.internalWeight[i];
        participation[actor] = from.participation[i];
        weightedParticipation[actor] = from.weightedParticipation[i];
    }

    private static Part part(TieBlock block, int[] primary, int groups) {
        ActorTies theirs = new ActorTies(block.size());
        double[] counts = new double[groups];
        double[] sums = new double[groups];
        for (int i = 0; i < block.size(); i++) {
            theirs.measure(block, i, primary, counts, sums);
        }
        return new Part(block.actors(), theirs);
    }

    private void measure(TieBlock block, int i, int[] primary, double[] counts, double[] sums) {
        int own = primary[block.actors()[i]];
        double total = 0;
        degree[i] = block.degree(i);
        for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
            int group = primary[block.neighbours()[arc]];
            double ofTie = block.weights()[arc];
            weight[i] += ofTie;
            if (group >= 0) {
                grouped[i]++;
                total += ofTie;
                counts[group]++;
                sums[group] += ofTie;
                if (own >= 0) {
                    groupedWeight[i] += ofTie;
                    internalWeight[i] += own == group ? ofTie : 0;
                    external[i] += own == group ? 0 : 1;
                    internal[i] += own == group ? 1 : 0;
                }
            }
        }
        double evenness = 1;
        double weightedEvenness = 1;
        for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
            int group = primary[block.neighbours()[arc]];
            if (group >= 0 && counts[group] > 0) {
                double share = counts[group] / grouped[i];
                double weightedShare = counts[group] == grouped[i] ? 1 : sums[group] / total;
                evenness -= share * share;
                weightedEvenness -= weightedShare * weightedShare;
                counts[group] = 0;
                sums[group] = 0;
            }
        }
        participation[i] = Math.max(0, evenness);
        weightedParticipation[i] = Math.max(0, weightedEvenness);
    }

    long ties() {
        return Arrays.stream(degree).asLongStream().sum() / 2;
    }

    /** Of all ties together. */
    double allWeight() {
        return Arrays.stream(weight).sum() / 2;
    }

    /** (external − internal)/(external + internal) of an actor; null where it has no such ties. */
    @Nullable
    Double eiIndex(int actor) {
        return index(external[actor], internal[actor]);
    }

    long externalTies() {
        return Arrays.stream(external).asLongStream().sum() / 2;
    }

    long internalTies() {
        return Arrays.stream(internal).asLongStream().sum() / 2;
    }

    @Nullable
    Double eiIndex() {
        return index(externalTies(), internalTies());
    }

    private static @Nullable Double index(long outside, long inside) {
        return outside + inside == 0 ? null : Double.valueOf((double) (outside - inside) / (outside + inside));
    }

    /**
     * Σ_g (w_g/w − (s_g/2w)²) over the ties of which both ends have a group (Newman and Girvan 2004; Newman 2004); null where
     * there are none.
     */
    @Nullable
    Double modularity(int[] primary, int groups) {
        double all = Arrays.stream(groupedWeight).sum() / 2;
        if (all == 0) {
            return null;
        }
        double[] strength = new double[groups];
        for (int v = 0; v < primary.length; v++) {
            if (primary[v] >= 0) {
                strength[primary[v]] += groupedWeight[v];
            }
        }
        double expected = 0;
        for (double sum : strength) {
            expected += sum / (2 * all) * (sum / (2 * all));
        }
        return Arrays.stream(internalWeight).sum() / 2 / all - expected;
    }
}
