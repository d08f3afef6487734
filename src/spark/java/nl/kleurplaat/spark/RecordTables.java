package nl.kleurplaat.spark;

import java.util.Arrays;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The tables of a record, as {@code kleurplaat export --parquet} writes them; each may also be a folder of several files. Days
 * are whole numbers since 1970-01-01, and an open start or end is a very far day.
 *
 * @param domains id, broader
 * @param organisations id, kind, region, domains (the primary one first), from, until
 * @param collaborations id, kind, region, domains, from, until
 * @param participations collaboration, organisation, from, until
 */
record RecordTables(
        Dataset<Row> domains, Dataset<Row> organisations, Dataset<Row> collaborations, Dataset<Row> participations) {

    static RecordTables read(SparkSession spark, String folder) {
        return new RecordTables(
                table(spark, folder, "domains", "id", "broader"),
                table(spark, folder, "organisations", "id", "kind", "region", "domains", "from", "until")
                        .withColumn("from", start("from"))
                        .withColumn("until", end("until")),
                table(spark, folder, "collaborations", "id", "kind", "region", "domains", "start", "end")
                        .withColumn("from", start("start"))
                        .withColumn("until", end("end"))
                        .drop("start", "end"),
                table(spark, folder, "participations", "collaboration_id", "organisation_id", "from", "until")
                        .withColumnRenamed("collaboration_id", "collaboration")
                        .withColumnRenamed("organisation_id", "organisation")
                        .withColumn("from", start("from"))
                        .withColumn("until", end("until")));
    }

    private static Dataset<Row> table(SparkSession spark, String folder, String name, String... columns) {
        try {
            return spark.read()
                    .parquet(folder + "/" + name + ".parquet")
                    .select(Arrays.stream(columns).map(functions::col).toArray(Column[]::new));
        } catch (Exception e) { // Scala does not say that it throws
            if (e instanceof AnalysisException) {
                throw new Refusal("spark.no-table", folder, name);
            }
            throw e;
        }
    }

    private static Column start(String day) {
        return functions.coalesce(functions.unix_date(functions.col(day)), functions.lit(Integer.MIN_VALUE));
    }

    private static Column end(String day) {
        return functions.coalesce(functions.unix_date(functions.col(day)), functions.lit(Integer.MAX_VALUE));
    }
}
