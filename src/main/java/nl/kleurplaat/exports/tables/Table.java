package nl.kleurplaat.exports.tables;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A table as it goes out; cells are made when they are written, row by row. */
public record Table(int rows, List<Column> columns) {

    public Table(int rows, Column... columns) {
        this(rows, List.of(columns));
    }

    /**
     * @param name in JSON; the key of its heading in the other forms
     * @param cells by row: a text, a whole or broken number, a day, yes or no, a sentence, a name, a list of these; null is
     *     empty
     */
    public record Column(String name, IntFunction<@Nullable Object> cells) {}

    public static Column column(String name, IntFunction<@Nullable Object> cells) {
        return new Column(name, cells);
    }
}
