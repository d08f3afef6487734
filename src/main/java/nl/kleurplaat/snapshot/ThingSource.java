package nl.kleurplaat.snapshot;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.ReadStatement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Where what a snapshot holds comes from: the record as it is, or as it was. */
interface ThingSource {

    /** What may be other than in the last snapshot. */
    Touched touched();

    /** Whether all that is other is named, also domains, regions, former keys and what refers to something that is gone. */
    boolean namesAll();

    /**
     * Gives things by the columns of a statement.
     *
     * @param keys null: all things of the type are given
     */
    void read(ReadStatement statement, @Nullable Collection<String> keys, Consumer<Cells> each);

    /** Gives regions by key and name, and former keys by key and {@code now}: all of them, or those that are named. */
    void others(String label, Consumer<Cells> each);

    /** The values of a thing by the names of columns; what is not there is null to the driver. */
    interface Cells extends Function<String, Value> {

        default Value get(String column) {
            return apply(column);
        }
    }
}
