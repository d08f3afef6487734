package nl.kleurplaat.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What a job found: a folder with a folder of Parquet for each table. */
final class Outcome {

    static final DataType TEXT = DataTypes.StringType;
    static final DataType COUNT = DataTypes.LongType;
    static final DataType VALUE = DataTypes.DoubleType;
    static final DataType FLAG = DataTypes.BooleanType;

    private final SparkSession spark;
    private final String folder;

    Outcome(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** Takes away the tables of an earlier job: what this one leaves out is not to be taken for its own. */
    void clear() {
        for (Options.Made table : Options.Made.values()) {
            Path place = new Path(place(table.name().toLowerCase(Locale.ROOT)));
            try {
                place.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(place, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String place(String table) {
        return folder + "/" + table + ".parquet";
    }

    /**
     * Writes rows that are here, in their order.
     *
     * @param columns name and type of each in turn
     */
    void write(String table, List<Row> rows, Object... columns) {
        StructType schema = new StructType();
        for (int i = 0; i < columns.length; i += 2) {
            schema = schema.add((String) columns[i], (DataType) columns[i + 1]);
        }
        write(table, spark.createDataFrame(rows, schema).coalesce(1));
    }

    void write(String table, Dataset<Row> rows) {
        rows.write().mode(SaveMode.Overwrite).option("compression", "gzip").parquet(place(table));
    }
}
