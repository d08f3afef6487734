package nl.kleurplaat.spark;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.trim;

import java.util.List;
import nl.kleurplaat.spark.Options.Made;
import nl.kleurplaat.spark.Options.TieWeight;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;

/**
 * The network of the organisations that exist in the window. Two are tied that take part in at least one counted collaboration
 * at the same time; a collaboration counts when it was active in the window. The weight of a tie is the number of shared
 * collaborations, or the sum of 1/(n − 1) over them, n the number of participants (Newman 2001).
 *
 * <p>O(P log P) for P pairs of participants of one collaboration, over all of them.
 *
 * @param actors number (0 … n − 1, in the order of the keys), id, kind, region, domains
 * @param collaborations those that count: number, id, kind, region, domains, from, until, the days within the window
 * @param parts who takes part: collaboration (its number), actor, first, last; several times where there are several parts
 * @param pairs collaboration, a, b: the actors a &lt; b share it; once
 * @param ties a, b, weight; a &lt; b
 */
record Projection(
        Dataset<Row> actors, Dataset<Row> collaborations, Dataset<Row> parts, Dataset<Row> pairs, Dataset<Row> ties) {

    static Projection of(RecordTables tables, Options options) {
        Dataset<Row> organisations = within(tables.organisations(), options);
        // a number is smaller than a key, and which one it is makes no difference
        Dataset<Row> collaborations = counted(tables.collaborations(), options)
                .withColumn("number", monotonically_increasing_id())
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> parts = parts(tables, organisations, collaborations);
        if (options.maxParticipants() != null || options.tieWeight() == TieWeight.NEWMAN) {
            Dataset<Row> sizes = parts.groupBy("collaboration")
                    .agg(countDistinct("organisation").alias("size"));
            Column fits = options.maxParticipants() == null
                    ? lit(true)
                    : col("size").isNull().or(col("size").leq(options.maxParticipants()));
            collaborations = collaborations
                    .join(sizes.withColumnRenamed("collaboration", "number"), "number", "left")
                    .where(fits);
            parts = parts.join(
                    collaborations.select(col("number").alias("collaboration"), col("size")), "collaboration");
        }
        Dataset<Row> seen = options.onlyParticipants()
                ? organisations.join(
                        parts.select(col("organisation").alias("id")).distinct(), "id", "left_semi")
                : organisations;
        Dataset<Row> actors = seen.withColumn(
                        "number", row_number().over(Window.orderBy("id")).minus(1))
                .select("number", "id", "kind", "region", "domains")
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> numbered = parts.join(
                        actors.select(
                                col("id").alias("organisation"), col("number").alias("actor")),
                        "organisation")
                .drop("organisation")
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> pairs = pairs(numbered);
        if (options.made().contains(Made.COVERAGE)) {
            pairs = pairs.persist(StorageLevel.MEMORY_AND_DISK());
        }
        Dataset<Row> ties = ties(pairs, options.tieWeight()).persist(StorageLevel.MEMORY_AND_DISK());
        return new Projection(actors, collaborations, numbered, pairs, ties);
    }

    /** What exists in the window, with its days in it. */
    private static Dataset<Row> within(Dataset<Row> all, Options options) {
        return all.withColumn("from", greatest(col("from"), lit(options.first())))
                .withColumn("until", least(col("until"), lit(options.last())))
                .where(col("from").leq(col("until")));
    }

    private static Dataset<Row> counted(Dataset<Row> collaborations, Options options) {
        if (options.kinds().isEmpty()) {
            return within(collaborations, options);
        }
        Column kind = lower(trim(col("kind")));
        for (String asked : options.kinds()) {
            if (collaborations.where(kind.equalTo(asked)).isEmpty()) {
                throw new Refusal("spark.no-kind", asked);
            }
        }
        return within(collaborations, options).where(kind.isin(options.kinds().toArray()));
    }

    /** The parts that lie in the window, while the collaboration is active and the organisation exists. */
    private static Dataset<Row> parts(RecordTables tables, Dataset<Row> organisations, Dataset<Row> collaborations) {
        Dataset<Row> there = organisations.select(
                col("id").alias("organisation"),
                col("from").alias("exists"),
                col("until").alias("goes"));
        Dataset<Row> active = collaborations.select(
                col("id").alias("collaboration"),
                col("number"),
                col("from").alias("begins"),
                col("until").alias("ends"));
        return tables.participations()
                .join(active, "collaboration")
                .join(there, "organisation")
                .withColumn("first", greatest(col("from"), col("begins"), col("exists")))
                .withColumn("last", least(col("until"), col("ends"), col("goes")))
                .where(col("first").leq(col("last")))
                .select(col("number").alias("collaboration"), col("organisation"), col("first"), col("last"));
    }

    private static Dataset<Row> pairs(Dataset<Row> parts) {
        boolean sized = List.of(parts.columns()).contains("size");
        Dataset<Row> left = parts.select(
                col("collaboration"),
                col("actor").alias("a"),
                col("first").alias("since"),
                col("last").alias("to"));
        Dataset<Row> right = parts.withColumnRenamed("actor", "b");
        Dataset<Row> both = left.join(right, "collaboration")
                .where(col("a").lt(col("b"))
                        .and(col("since").leq(col("last")))
                        .and(col("first").leq(col("to"))));
        return (sized ? both.select("collaboration", "a", "b", "size") : both.select("collaboration", "a", "b"))
                .distinct();
    }

    private static Dataset<Row> ties(Dataset<Row> pairs, TieWeight weight) {
        if (weight == TieWeight.SHARED) {
            return pairs.groupBy("a", "b").agg(count(lit(1)).cast("double").alias("weight"));
        }
        // added up in one order, whatever order the rows are in
        return pairs.groupBy("a", "b")
                .agg(array_sort(collect_list(col("size"))).alias("sizes"))
                .select(
                        col("a"),
                        col("b"),
                        expr("aggregate(sizes, 0D, (sum, size) -> sum + 1 / (size - 1))")
                                .alias("weight"));
    }
}
