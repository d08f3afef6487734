package nl.kleurplaat.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * All ties of some of the actors, in compressed rows: what one machine holds of the ties. Each tie stands in the block of
 * either end.
 *
 * @param actors whose ties they are, ascending; nobody without ties
 * @param offsets length actors + 1: the ties of {@code actors[i]} are {@code offsets[i] … offsets[i+1]-1}
 * @param neighbours ascending within a row
 * @param weights of these ties
 */
@SuppressWarnings("ArrayRecordComponent")
record TieBlock(int[] actors, int[] offsets, int[] neighbours, double[] weights) implements Serializable {

    /**
     * Shares the ties out.
     *
     * @param ties a, b, weight
     * @param blocks over how many
     */
    static JavaRDD<TieBlock> share(Dataset<Row> ties, int blocks) {
        Dataset<Row> there = ties.select("a", "b", "weight");
        Dataset<Row> back =
                ties.select(functions.col("b").alias("a"), functions.col("a").alias("b"), functions.col("weight"));
        return there.union(back)
                .repartition(blocks, functions.col("a"))
                .sortWithinPartitions("a", "b")
                .toJavaRDD()
                .mapPartitions(rows -> List.of(of(rows)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** @param rows a, b, weight in the order of a and b */
    private static TieBlock of(Iterator<Row> rows) {
        int[] actors = new int[64];
        int[] offsets = new int[65];
        int[] neighbours = new int[256];
        double[] weights = new double[256];
        int size = 0;
        int arcs = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (size == 0 || actors[size - 1] != row.getInt(0)) {
                if (size == actors.length) {
                    actors = Arrays.copyOf(actors, 2 * size);
                    offsets = Arrays.copyOf(offsets, 2 * size + 1);
                }
                actors[size++] = row.getInt(0);
            }
            if (arcs == neighbours.length) {
                neighbours = Arrays.copyOf(neighbours, arcs + (arcs >> 1));
                weights = Arrays.copyOf(weights, arcs + (arcs >> 1));
            }
            neighbours[arcs] = row.getInt(1);
            weights[arcs++] = row.getDouble(2);
            offsets[size] = arcs;
        }
        return new TieBlock(
                Arrays.copyOf(actors, size),
                Arrays.copyOf(offsets, size + 1),
                Arrays.copyOf(neighbours, arcs),
                Arrays.copyOf(weights, arcs));
    }

    int size() {
        return actors.length;
    }

    int degree(int row) {
        return offsets[row + 1] - offsets[row];
    }
}
