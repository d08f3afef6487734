package nl.kleurplaat.exports.tables;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** With only these columns, in this order. */
    public Table only(String... names) {
        return new Table(rows, Stream.of(names).map(this::column).toList());
    }

    /** With only these rows, in this order. */
    public Table pick(int... chosen) {
        return new Table(
                chosen.length,
                columns.stream()
                        .map(column -> column(column.name(), r -> column.cells().apply(chosen[r])))
                        .toList());
    }

    /** With no more rows than this. */
    public Table first(int most) {
        return pick(IntStream.range(0, Math.min(most, rows)).toArray());
    }

    /** What stands in a row, in the column of a name. */
    public @Nullable Object at(int row, String name) {
        return column(name).cells().apply(row);
    }

    /** @throws java.util.NoSuchElementException where there is none of that name */
    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
