package nl.kleurplaat.compact;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.EiIndex;

/**
 * What is counted of the ties of a compact form while they are looked at one organisation after another, and none is kept: the
 * degrees and their sums of weights (SHARED), E–I, and the matrix of groups. The same as {@link Degrees}, {@link EiIndex} and
 * {@link nl.kleurplaat.analysis.matrix.GroupMatrix} of the network of the same lens, where they say what they are and where
 * they come from. O(Σ k²) for collaborations of k participations, over all cores; all that is counted are whole numbers, so
 * that the outcome is the same on any number of threads. 28 bytes of heap per organisation, and four more per thread.
 *
 * @param ties how many there are
 * @param degrees by organisation
 * @param eiIndex by primary groups
 * @param matrix of all groups; of none where there are more than one has, see {@link CompactForm#hasMatrix}
 */
public record CompactCensus(long ties, Degrees degrees, EiIndex eiIndex, CompactMatrix matrix) {

    private static final int BLOCK = 512;

    /** Of the span that is looked at. */
    public static CompactCensus of(CompactForm form) {
        Counting counting = new Counting(form);
        Hands.share(form.organisations(), BLOCK, counting::hand);
        long ends = 0;
        for (int degree : counting.degrees) {
            ends += degree;
        }
        return new CompactCensus(
                ends / 2,
                new Degrees(counting.degrees, counting.weights),
                EiIndex.counted(counting.external, counting.internal),
                CompactMatrix.of(form, counting.mixings));
    }

    /** What one count fills in. */
    private static final class Counting {

        private final CompactForm form;
        private final GroupSizes sizes;
        /** The organisations in the order in which they are looked at. */
        private final int[] order;

        private final int[] degrees;
        private final double[] weights;
        private final int[] external;
        private final int[] internal;
        private final List<TiesBetween> mixings = new ArrayList<>();

        Counting(CompactForm form) {
            this.form = form;
            sizes = GroupSizes.of(form);
            order = form.besideEachOther();
            degrees = new int[form.organisations()];
            weights = new double[form.organisations()];
            external = new int[form.organisations()];
            internal = new int[form.organisations()];
        }

        Hands.Work hand() {
            Partners partners = new Partners(form);
            TiesBetween between = new TiesBetween(form, sizes);
            synchronized (mixings) {
                mixings.add(between);
            }
            return (from, upTo) -> {
                for (int i = from; i < upTo; i++) {
                    int v = order[i];
                    partners.find(v);
                    degrees[v] = partners.count();
                    weights[v] = partners.meetings();
                    external[v] = between.count(v, partners);
                    internal[v] = between.internal();
                }
            };
        }
    }
}
