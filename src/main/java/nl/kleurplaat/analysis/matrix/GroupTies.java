package nl.kleurplaat.analysis.matrix;

import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;

/**
 * The ties within each group and from it to other groups. A tie u–v counts 1/(|G_u||G_v|) for each pair of u's and v's
 * groups, as in a {@link GroupMatrix}, of which these are the sums. O(m k²) for m ties and k groups an actor.
 *
 * @param actors by group: how many belong to it, tied or not
 * @param internal by group: the ties within it
 * @param external by group: the ties between it and other groups
 */
@SuppressWarnings("ArrayRecordComponent")
public record GroupTies(int[] actors, double[] internal, double[] external) {

    public static GroupTies of(Network network) {
        Groups groups = network.groups();
        int[] actors = new int[groups.count()];
        for (int group : groups.members()) {
            actors[group]++;
        }
        double[] internal = new double[groups.count()];
        double[] external = new double[groups.count()];
        for (int t = 0; t < network.ties().ties(); t++) {
            int u = network.ties().tieA()[t];
            int v = network.ties().tieB()[t];
            double part = 1.0 / ((double) groups.count(u) * groups.count(v));
            for (int i = groups.offsets()[u]; i < groups.offsets()[u + 1]; i++) {
                for (int j = groups.offsets()[v]; j < groups.offsets()[v + 1]; j++) {
                    int g = groups.members()[i];
                    int h = groups.members()[j];
                    if (g == h) {
                        internal[g] += part;
                    } else {
                        external[g] += part;
                        external[h] += part;
                    }
                }
            }
        }
        return new GroupTies(actors, internal, external);
    }

    /** How many ends of ties lie in the group. */
    double ends(int group) {
        return 2 * internal[group] + external[group];
    }
}
