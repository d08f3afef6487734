package nl.kleurplaat.spark;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.spark.Options.Grouping;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the network: what there is one of for each actor.
 *
 * @param keys ascending: an actor's place in this list is its number
 */
record Actors(List<String> keys, Groups groups) {

    /** @param actors see {@link Projection} */
    static Actors of(Dataset<Row> actors, Grouping groupBy) {
        List<String> keys = new ArrayList<>();
        List<List<String>> groups = new ArrayList<>();
        for (Row row : actors.sort("number").collectAsList()) {
            keys.add(row.getString(1));
            groups.add(
                    switch (groupBy) {
                        case DOMAIN -> row.isNullAt(4) ? List.of() : row.getList(4);
                        case KIND -> one(row.getString(2));
                        case REGION -> one(row.getString(3));
                    });
        }
        return new Actors(keys, Groups.of(groups));
    }

    private static List<String> one(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }

    int size() {
        return keys.size();
    }
}
