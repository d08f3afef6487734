package nl.kleurplaat.intake.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a file. */
public final class TableRows {

    public final Type table;
    public final List<Row> rows = new ArrayList<>();
    /** The first row of each thing, by key. */
    public final Map<String, Row> byKey = new HashMap<>();

    private final @Nullable String[] headers;
    private int count;

    public TableRows(Type table) {
        this.table = table;
        this.headers = new String[table.size()];
    }

    /** The name of a column as the file writes it, or its English name where the file has none. */
    public String header(int column) {
        String header = headers[column];
        return header == null ? table.field(column).column() : header;
    }

    public boolean has(int column) {
        return headers[column] != null;
    }

    public void headed(int column, String header) {
        headers[column] = header;
    }

    /** Counts a row of the file, whether it can be kept or not. */
    void counted() {
        count++;
    }

    public int count() {
        return count;
    }

    public int count(Row.Outcome outcome) {
        int n = 0;
        for (Row row : rows) {
            n += row.outcome == outcome ? 1 : 0;
        }
        return outcome == Row.Outcome.FAILED ? n + count - rows.size() : n;
    }

    /** Adds an error about a cell and fails its row. */
    public void fail(Findings findings, Row row, int column, String text, String... arguments) {
        row.fail(column);
        findings.error(Finding.cell(
                table.name(),
                row.line,
                header(column),
                Values.written(row.values[column]),
                table.field(column).is(Trait.PERSONAL),
                text,
                arguments));
    }
}
