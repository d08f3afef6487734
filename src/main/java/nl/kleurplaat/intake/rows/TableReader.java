package nl.kleurplaat.intake.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kleurplaat.intake.file.BrokenSource;
import nl.kleurplaat.intake.file.Source;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, cell by cell, and tells everything that is wrong with them. */
public final class TableReader implements Source.Reader {

    private final TableRows rows;
    private final Findings findings;
    private final ImportProgress progress;
    private final Map<Object, Object> pool;

    private final List<Line> before = new ArrayList<>();
    private int @Nullable [] columns;
    private boolean usable = true;

    /** Rows in which a header is looked for. */
    private static final int HEADER_WITHIN = 25;

    private static final Pattern TOTAL = Pattern.compile(
            "(?i)(eind|sub)?totaal:?|(grand |sub)?total:?|som|sum|aantal|count|gemiddelde?|average|(totaal )?aantal"
                    + " .{1,40}",
            Pattern.UNICODE_CASE);

    private static final Pattern NUMBER = Pattern.compile("[\\d.,%\\s-]*");

    private record Line(int number, List<String> cells) {}

    private TableReader(Type table, Findings findings, ImportProgress progress, Map<Object, Object> pool) {
        this.rows = new TableRows(table);
        this.findings = findings;
        this.progress = progress;
        this.pool = pool;
    }

    /** Reads one table; where its header is wrong its rows are only counted. */
    public static TableRows read(
            Type table, Source source, Findings findings, ImportProgress progress, Map<Object, Object> pool) {
        var reader = new TableReader(table, findings, progress, pool);
        try {
            source.read(reader);
            if (!reader.before.isEmpty()) {
                reader.begin();
            }
            if (reader.columns == null) {
                findings.error(Finding.of(table.name(), 1, "intake.no-header", source.file()));
            }
        } catch (BrokenSource e) {
            if (!reader.before.isEmpty()) {
                reader.begin();
            }
            reader.rows.counted();
            findings.error(Finding.of(table.name(), e.line(), e.text()));
        } catch (IOException e) {
            findings.error(Finding.of(table.name(), 0, "intake.unreadable-part", source.file()));
        }
        return reader.rows;
    }

    public static Map<Object, Object> pool() {
        return new HashMap<>();
    }

    @Override
    public int names(List<String> cells) {
        return (int)
                cells.stream().filter(cell -> rows.table.find(cell) != null).count();
    }

    @Override
    public void row(int line, List<String> cells) {
        if (columns == null) {
            before.add(new Line(line, cells));
            if (Headers.whole(rows.table, cells) || before.size() == HEADER_WITHIN) {
                begin();
            }
        } else {
            rows.counted();
            progress.read();
            if (usable && !headerAgain(line, cells) && !total(line, cells)) {
                read(line, cells, columns);
            }
        }
    }

    /** Takes the row that names the most columns for the header, and reads on after it. */
    private void begin() {
        Line header = before.getFirst();
        for (Line line : before) {
            header = names(line.cells()) > names(header.cells()) || Headers.whole(rows.table, line.cells())
                    ? line
                    : header;
        }
        int errors = findings.errorTotal();
        columns = Headers.match(rows, header.number(), header.cells(), findings);
        usable = findings.errorTotal() == errors;
        int at = before.indexOf(header);
        if (at > 0) {
            findings.warning(Finding.of(rows.table.name(), header.number(), "intake.header-below"));
        }
        List<Line> rest = List.copyOf(before.subList(at + 1, before.size()));
        before.clear();
        rest.forEach(line -> row(line.number(), line.cells()));
    }

    /** A header that stands among the rows, as where files were put after each other, is left out. */
    private boolean headerAgain(int line, List<String> cells) {
        int[] known = columns;
        int names = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                Integer column = rows.table.find(cells.get(i));
                if (column == null || known == null || i >= known.length || known[i] != column) {
                    return false;
                }
                names++;
            }
        }
        if (names < 2) {
            return false;
        }
        findings.warning(Finding.of(rows.table.name(), line, "intake.header-again"));
        return true;
    }

    /** What a sheet adds up below its rows is nothing of the table: such a word, and numbers only. */
    private boolean total(int line, List<String> cells) {
        int first = 0;
        while (first < cells.size() && cells.get(first).isBlank()) {
            first++;
        }
        if (first == cells.size()
                || !TOTAL.matcher(cells.get(first).strip()).matches()
                || !cells.stream()
                        .skip(first + 1L)
                        .allMatch(cell -> NUMBER.matcher(cell).matches())) {
            return false;
        }
        findings.warning(Finding.of(rows.table.name(), line, "intake.total-row"));
        return true;
    }

    private void read(int line, List<String> cells, int[] known) {
        Row row = new Row(line, new Object[rows.table.size()]);
        rows.rows.add(row);
        for (int i = known.length; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                row.outcome = Row.Outcome.FAILED;
                findings.error(Finding.of(
                        rows.table.name(),
                        line,
                        "intake.too-many-cells",
                        String.valueOf(cells.size()),
                        String.valueOf(known.length)));
                break;
            }
        }
        for (int i = 0; i < Math.min(cells.size(), known.length); i++) {
            if (known[i] >= 0) {
                read(row, known[i], cells.get(i));
            }
        }
        required(row);
        ordered(row);
    }

    private void read(Row row, int index, String cell) {
        Field column = rows.table.field(index);
        try {
            Object value = CellReader.read(
                    column,
                    cell,
                    (text, arguments) ->
                            findings.warning(finding(row, index, CellReader.trimmed(cell), text, arguments)));
            row.values[index] = value == null ? null : pooled(column, value);
        } catch (BadCell e) {
            row.fail(index);
            row.values[index] = CellReader.CLEARED;
            findings.error(finding(
                    row,
                    index,
                    CellReader.trimmed(cell),
                    e.text(),
                    e.arguments().toArray(String[]::new)));
        }
    }

    private Finding finding(Row row, int index, String cell, String text, String... arguments) {
        return Finding.cell(
                rows.table.name(),
                row.line,
                rows.header(index),
                cell,
                rows.table.field(index).is(Trait.PERSONAL),
                text,
                arguments);
    }

    /** Equal values of columns that repeat them are kept once. */
    private Object pooled(Field column, Object value) {
        if (value == CellReader.CLEARED || column.type() == FieldType.TEXT || column.type() == FieldType.KEY) {
            return value;
        }
        Object known = pool.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    private void required(Row row) {
        for (int i = 0; i < rows.table.size(); i++) {
            Field column = rows.table.field(i);
            if (column.is(Trait.REQUIRED) && column.is(Trait.IDENTIFYING) && row.values[i] == null) {
                rows.fail(findings, row, i, "intake.required-empty");
            }
        }
    }

    private void ordered(Row row) {
        int start = rows.table.start();
        int end = rows.table.end();
        if (start >= 0 && !DayOrder.ordered(row.value(start), row.value(end))) {
            rows.fail(findings, row, end, "intake.end-before-start", String.valueOf(row.value(start)));
        }
    }
}
