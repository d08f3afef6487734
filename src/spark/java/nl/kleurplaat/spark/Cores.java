package nl.kleurplaat.spark;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The coreness of each actor: the largest k such that it belongs to a part of the network in which everyone has at least k ties
 * within that part (Batagelj and Zaversnik 2003). Found from degrees downwards: whoever has not h neighbours that may be of core
 * h or more is of a lower one (Montresor, De Pellegrini and Miorandi 2013, <i>Distributed k-core decomposition</i>), until nobody
 * changes. O(r·m) for m ties and r rounds, in practice some tens. 0 for an isolate.
 */
final class Cores {

    private Cores() {}

    /** What a block changes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Lowered(int[] actors, int[] cores, boolean any) implements Serializable {}

    static int[] of(JavaSparkContext spark, JavaRDD<TieBlock> blocks, int[] degree) {
        int[] core = degree.clone();
        boolean changes = true;
        while (changes) {
            changes = false;
            Broadcast<int[]> now = spark.broadcast(core);
            int[] next = core.clone();
            for (Lowered part : blocks.map(block -> lowered(block, now.value())).collect()) {
                changes |= part.any;
                for (int i = 0; i < part.actors.length; i++) {
                    next[part.actors[i]] = part.cores[i];
                }
            }
            now.destroy();
            core = next;
        }
        return core;
    }

    private static Lowered lowered(TieBlock block, int[] core) {
        int[] cores = new int[block.size()];
        boolean any = false;
        int[] count = new int[64];
        for (int i = 0; i < cores.length; i++) {
            int own = core[block.actors()[i]];
            if (count.length <= own) {
                count = new int[2 * own];
            }
            cores[i] = most(block, i, own, core, count);
            any |= cores[i] < own;
        }
        return new Lowered(block.actors(), cores, any);
    }

    /**
     * The largest h up to {@code own} of which there are h neighbours with h or more.
     *
     * @param count zeros, and left so
     */
    private static int most(TieBlock block, int i, int own, int[] core, int[] count) {
        for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
            count[Math.min(own, core[block.neighbours()[arc]])]++;
        }
        int atLeast = 0;
        int most = 0;
        for (int h = own; h >= 0; h--) {
            atLeast += count[h];
            count[h] = 0;
            most = atLeast >= h && most == 0 ? h : most;
        }
        return most;
    }
}
