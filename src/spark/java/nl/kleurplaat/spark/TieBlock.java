package nl.kleurplaat.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
        // either end and the other in one number, which is sorted faster than two
        return ties.select(arc("a", "b"), col("weight"))
                .union(ties.select(arc("b", "a"), col("weight")))
                .repartition(blocks, shiftright(col("arc"), Integer.SIZE))
                .sortWithinPartitions("arc")
                .toJavaRDD()
                .mapPartitions(rows -> List.of(of(rows)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static Column arc(String from, String to) {
        return shiftleft(col(from).cast("long"), Integer.SIZE)
                .bitwiseOR(col(to).cast("long"))
                .alias("arc");
    }

    /** @param rows arc, weight in the order of arcs */
    private static TieBlock of(Iterator<Row> rows) {
        int[] actors = new int[64];
        int[] offsets = new int[65];
        int[] neighbours = new int[256];
        double[] weights = new double[256];
        int size = 0;
        int arcs = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            int actor = (int) (row.getLong(0) >>> Integer.SIZE);
            if (size == 0 || actors[size - 1] != actor) {
                if (size == actors.length) {
                    actors = Arrays.copyOf(actors, 2 * size);
                    offsets = Arrays.copyOf(offsets, 2 * size + 1);
                }
                actors[size++] = actor;
            }
            if (arcs == neighbours.length) {
                neighbours = Arrays.copyOf(neighbours, arcs + (arcs >> 1));
                weights = Arrays.copyOf(weights, arcs + (arcs >> 1));
            }
            neighbours[arcs] = (int) row.getLong(0);
            weights[arcs++] = row.getDouble(1);
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
