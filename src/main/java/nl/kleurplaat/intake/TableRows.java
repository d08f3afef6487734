package nl.kleurplaat.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a file. */
final class TableRows {

    final Table table;
    final List<Row> rows = new ArrayList<>();
    /** The first row of each thing, by key. */
    final Map<String, Row> byKey = new HashMap<>();

    private final @Nullable String[] headers;
    private int count;

    TableRows(Table table) {
        this.table = table;
        this.headers = new String[table.size()];
    }

    /** The name of a column as the file writes it, or its English name where the file has none. */
    String header(int column) {
        String header = headers[column];
        return header == null ? table.column(column).name() : header;
    }

    boolean has(int column) {
        return headers[column] != null;
    }

    void headed(int column, String header) {
        headers[column] = header;
    }

    /** Counts a row of the file, whether it can be kept or not. */
    void counted() {
        count++;
    }

    int count() {
        return count;
    }

    int count(Row.Outcome outcome) {
        int n = 0;
        for (Row row : rows) {
            n += row.outcome == outcome ? 1 : 0;
        }
        return outcome == Row.Outcome.FAILED ? n + count - rows.size() : n;
    }

    /** Adds an error about a cell and fails its row. */
    void fail(Findings findings, Row row, int column, String text, String... arguments) {
        row.outcome = Row.Outcome.FAILED;
        findings.error(Finding.cell(
                table.name(),
                row.line,
                header(column),
                Values.written(row.values[column]),
                table.column(column).personal(),
                text,
                arguments));
    }
}
