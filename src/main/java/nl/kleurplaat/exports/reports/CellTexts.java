package nl.kleurplaat.exports.reports;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.TableTexts;
import org.jspecify.annotations.Nullable;

/** Writes what stands in tables for a reader on paper: numbers rounded, shares as percentages, days with the name of the month. */
record CellTexts(TableTexts words) {

    private static final Set<String> SHARES = Set.of("crossGroupShare", "likelihood", "share", "shrinks");
    private static final Map<String, Integer> DECIMALS = Map.of("ties", 1, "expectedTies", 1, "pValue", 3);
    private static final int USUAL_DECIMALS = 2;
    private static final String NOTHING = "–";

    List<List<Cell>> rows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(r -> table.columns().stream()
                        .map(column -> cell(column, column.cells().apply(r)))
                        .toList())
                .toList();
    }

    List<Cell> headings(Table table) {
        return table.columns().stream()
                .map(column -> new Cell(column.name(), words.heading(column), words.heading(column), null, 0))
                .toList();
    }

    Cell cell(Table table, int row, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(column -> cell(column, column.cells().apply(row)))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(Table.Column column, @Nullable Object found) {
        Object value = words.cell(found);
        return new Cell(
                column.name(),
                words.heading(column),
                text(column.name(), value),
                value instanceof Number ? value.toString() : null,
                SHARES.contains(column.name()) && value instanceof Double share ? (int) Math.round(100 * share) : 0);
    }

    private String text(String column, @Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Double share
            when SHARES.contains(column) ->
                NumberFormat.getPercentInstance(words.language()).format(share);
            case Number number -> number(number, DECIMALS.getOrDefault(column, USUAL_DECIMALS));
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(words.language())
                        .format(day);
            case Boolean truth -> words.truth(truth);
            default -> value.toString();
        };
    }

    private String number(Number number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(words.language());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
