package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Counts the triangles of a network, each once: ties point from the end with fewer ties to the other, so that nobody has many
 * (Chiba and Nishizeki 1985, <i>Arboricity and subgraph listing algorithms</i>), and every two blocks are looked at together,
 * so that no machine holds more than two (as Suri and Vassilvitskii 2011, <i>Counting triangles and the curse of the last
 * reducer</i>). O(m√m) for m ties, and O(b·m) to look through them for b blocks.
 */
final class Triangles {

    /** So many ties are in a block, more or less: b stays small. */
    private static final int TIES = 4_000_000;

    private Triangles() {}

    /** Of some actors, those of their ties that point away from them, in rows. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Away(int[] actors, int[] offsets, int[] neighbours) implements Serializable {}

    static long count(JavaSparkContext spark, JavaRDD<TieBlock> blocks, ActorTies actors) {
        long ties = actors.ties();
        int parts = Math.clamp(ties / TIES + 1, 1, blocks.getNumPartitions());
        Broadcast<int[]> degree = spark.broadcast(actors.degree());
        JavaRDD<Away> away = blocks.map(block -> away(block, degree.value()))
                .coalesce(parts)
                .persist(StorageLevel.MEMORY_AND_DISK());
        // made before they are looked at in pairs
        away.count();
        int size = actors.degree().length;
        long triangles = away.cartesian(away)
                .mapPartitions(pairs -> {
                    int[] place = new int[size];
                    int[] mark = new int[size];
                    long count = 0;
                    while (pairs.hasNext()) {
                        var pair = pairs.next();
                        count += count(pair._1(), pair._2(), place, mark);
                    }
                    return List.of(count).iterator();
                })
                .reduce(Long::sum);
        away.unpersist();
        degree.destroy();
        return triangles;
    }

    private static Away away(TieBlock block, int[] degree) {
        int[] offsets = new int[block.size() + 1];
        int[] neighbours = new int[block.neighbours().length];
        int size = 0;
        for (int i = 0; i < block.size(); i++) {
            int v = block.actors()[i];
            for (int arc = block.offsets()[i]; arc < block.offsets()[i + 1]; arc++) {
                int w = block.neighbours()[arc];
                if (degree[v] < degree[w] || (degree[v] == degree[w] && v < w)) {
                    neighbours[size++] = w;
                }
            }
            offsets[i + 1] = size;
        }
        return new Away(block.actors(), offsets, Arrays.copyOf(neighbours, size));
    }

    /**
     * The triangles whose first actor is of one block and whose second is of the other.
     *
     * @param place zeros, by actor, and left so
     * @param mark zeros, by actor, and left so
     */
    private static long count(Away one, Away other, int[] place, int[] mark) {
        for (int i = 0; i < other.actors.length; i++) {
            place[other.actors[i]] = i + 1;
        }
        long count = 0;
        for (int i = 0; i < one.actors.length; i++) {
            int from = one.offsets[i];
            int to = one.offsets[i + 1];
            for (int arc = from; arc < to; arc++) {
                mark[one.neighbours[arc]] = 1;
            }
            for (int arc = from; arc < to; arc++) {
                int row = place[one.neighbours[arc]] - 1;
                for (int next = row < 0 ? 0 : other.offsets[row]; row >= 0 && next < other.offsets[row + 1]; next++) {
                    count += mark[other.neighbours[next]];
                }
            }
            for (int arc = from; arc < to; arc++) {
                mark[one.neighbours[arc]] = 0;
            }
        }
        for (int actor : other.actors) {
            place[actor] = 0;
        }
        return count;
    }
}
