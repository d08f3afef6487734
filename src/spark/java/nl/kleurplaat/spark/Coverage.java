package nl.kleurplaat.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Region by domain: how many actors work there, how many collaborations that cover the domain are there, and how many ties with
 * an end in the region come from such a collaboration. A collaboration covers its domains and all that are broader, and is in a
 * region when it lies there or one of its participants does. An actor works in its domains and in all that are broader. Regions
 * and domains are those that an actor or a counted collaboration has; where there is nothing, a row says 0.
 *
 * <p>O(n + p + e) rows for n actors, p participations and e pairs of participants.
 */
final class Coverage {

    private Coverage() {}

    /** region, domain, actors, collaborations, ties; in the order of region and domain. */
    static Dataset<Row> of(SparkSession spark, RecordTables tables, Projection network) {
        Dataset<Row> broader = broader(spark, tables.domains());
        Dataset<Row> works = domains(network.actors().withColumnRenamed("number", "thing"), broader);
        Dataset<Row> covers = domains(network.collaborations().withColumnRenamed("number", "thing"), broader);
        Dataset<Row> at = network.actors()
                .where(col("region").isNotNull())
                .select(col("number").alias("actor"), col("region"));
        Dataset<Row> in = network.parts()
                .join(at, "actor")
                .select(col("collaboration").alias("thing"), col("region"))
                .union(network.collaborations()
                        .where(col("region").isNotNull())
                        .select(col("number").alias("thing"), col("region")))
                .distinct();
        Dataset<Row> actors = cells(works.join(at.withColumnRenamed("actor", "thing"), "thing"), "actors");
        Dataset<Row> collaborations = cells(covers.join(in, "thing"), "collaborations");
        Dataset<Row> ties = cells(ties(network, covers, at), "ties");
        Dataset<Row> regions = at.select("region").union(in.select("region")).distinct();
        Dataset<Row> domains =
                works.select("domain").union(covers.select("domain")).distinct();
        return regions.crossJoin(domains)
                .join(actors, cell(), "left")
                .join(collaborations, cell(), "left")
                .join(ties, cell(), "left")
                .select(
                        col("region"),
                        col("domain"),
                        coalesce(col("actors"), lit(0L)).alias("actors"),
                        coalesce(col("collaborations"), lit(0L)).alias("collaborations"),
                        coalesce(col("ties"), lit(0L)).alias("ties"))
                .sort("region", "domain");
    }

    private static String[] cell() {
        return new String[] {"region", "domain"};
    }

    private static Dataset<Row> cells(Dataset<Row> rows, String name) {
        return rows.groupBy("region", "domain").agg(count(lit(1)).alias(name));
    }

    /** thing, domain: its domains and all that are broader, once. */
    private static Dataset<Row> domains(Dataset<Row> things, Dataset<Row> broader) {
        return things.select(col("thing"), explode(col("domains")).alias("own"))
                .join(broader, "own")
                .select("thing", "domain")
                .distinct();
    }

    /** region, domain: a row for each tie with an end there that comes from a collaboration that covers the domain. */
    private static Dataset<Row> ties(Projection network, Dataset<Row> covers, Dataset<Row> at) {
        Dataset<Row> of = network.pairs()
                .join(covers.withColumnRenamed("thing", "collaboration"), "collaboration")
                .select("a", "b", "domain")
                .distinct();
        Dataset<Row> one = at.select(col("actor").alias("a"), col("region").alias("ofA"));
        Dataset<Row> other = at.select(col("actor").alias("b"), col("region").alias("ofB"));
        return of.join(one, new String[] {"a"}, "left")
                .join(other, new String[] {"b"}, "left")
                .select(
                        explode(array_distinct(array_compact(array(col("ofA"), col("ofB")))))
                                .alias("region"),
                        col("domain"));
    }

    /** own, domain: every domain with itself and all that are broader. */
    private static Dataset<Row> broader(SparkSession spark, Dataset<Row> domains) {
        Map<String, @Nullable String> up = new HashMap<>();
        Map<String, Set<String>> all = new TreeMap<>();
        for (Row row : domains.collectAsList()) {
            up.put(row.getString(0), row.getString(1));
        }
        for (String domain : up.keySet()) {
            Set<String> above = all.computeIfAbsent(domain, it -> new LinkedHashSet<>());
            for (String at = domain; at != null && above.add(at); ) {
                at = up.get(at);
            }
        }
        List<Row> rows = new ArrayList<>();
        all.forEach((domain, above) -> above.forEach(it -> rows.add(RowFactory.create(domain, it))));
        return spark.createDataFrame(
                rows, new StructType().add("own", DataTypes.StringType).add("domain", DataTypes.StringType));
    }
}
