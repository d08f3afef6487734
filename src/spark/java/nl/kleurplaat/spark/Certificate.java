package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;

/**
 * A few of the ties that fall apart as all of them do: whichever actor or tie is taken away, the same actors stay connected. At
 * most 2(n − 1) ties for n actors, whatever the number of ties.
 *
 * <p>Two forests, one after another, each searched breadth first among the ties that the one before left (Cheriyan, Kao and
 * Thurimella 1993, <i>Scan-first search and sparse certificates</i>). What is so found in parts of the ties, put together, is one
 * of all of them (Eppstein, Galil, Italiano and Nissenzweig 1997, <i>Sparsification</i>). O(n + m) for m ties, in parts.
 *
 * @param a one end of each tie
 * @param b the other end
 */
@SuppressWarnings("ArrayRecordComponent")
record Certificate(int[] a, int[] b) implements Serializable {

    private static final int FORESTS = 2;

    /** @param actors how many there are */
    static Certificate of(JavaRDD<TieBlock> blocks, int actors) {
        return blocks.map(block -> of(block, actors))
                .treeReduce((one, other) -> one.with(other).thinned(actors));
    }

    private static Certificate of(TieBlock block, int actors) {
        int[] a = new int[block.neighbours().length];
        int[] b = new int[a.length];
        int size = 0;
        for (int i = 0; i < block.size(); i++) {
            for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
                // the other end has it in its block too
                if (block.actors()[i] < block.neighbours()[arc]) {
                    a[size] = block.actors()[i];
                    b[size++] = block.neighbours()[arc];
                }
            }
        }
        return new Certificate(Arrays.copyOf(a, size), Arrays.copyOf(b, size)).thinned(actors);
    }

    private Certificate with(Certificate other) {
        int[] both = Arrays.copyOf(a, a.length + other.a.length);
        System.arraycopy(other.a, 0, both, a.length, other.a.length);
        int[] ends = Arrays.copyOf(b, both.length);
        System.arraycopy(other.b, 0, ends, b.length, other.b.length);
        return new Certificate(both, ends);
    }

    private Certificate thinned(int actors) {
        Rows rows = Rows.of(actors, a, b);
        boolean[] kept = new boolean[a.length];
        int[] queue = new int[actors];
        for (int forest = 0; forest < FORESTS; forest++) {
            search(rows, kept, queue);
        }
        int size = 0;
        int[] ofA = new int[a.length];
        int[] ofB = new int[a.length];
        for (int t = 0; t < a.length; t++) {
            if (kept[t]) {
                ofA[size] = a[t];
                ofB[size++] = b[t];
            }
        }
        return new Certificate(Arrays.copyOf(ofA, size), Arrays.copyOf(ofB, size));
    }

    /** Keeps a forest of the ties that are not kept yet. */
    private static void search(Rows rows, boolean[] kept, int[] queue) {
        boolean[] seen = new boolean[rows.size()];
        boolean[] before = kept.clone();
        for (int root = 0; root < seen.length; root++) {
            if (seen[root]) {
                continue;
            }
            seen[root] = true;
            queue[0] = root;
            int tail = 1;
            for (int head = 0; head < tail; head++) {
                int v = queue[head];
                for (int arc = rows.offsets()[v]; arc < rows.offsets()[v + 1]; arc++) {
                    int tie = rows.ties()[arc];
                    int w = rows.neighbours()[arc];
                    if (!before[tie] && !seen[w]) {
                        seen[w] = true;
                        kept[tie] = true;
                        queue[tail++] = w;
                    }
                }
            }
        }
    }
}
