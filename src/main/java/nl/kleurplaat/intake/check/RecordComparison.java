package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.rows.CellReader;
import nl.kleurplaat.intake.rows.DayOrder;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a table with what the record holds: what is new, what changes, what stays. */
public final class RecordComparison {

    private static final int BATCH = 5_000;

    private final RecordReader record;
    private final Findings findings;
    private final Options options;
    private final Preview preview;

    public RecordComparison(RecordReader record, Findings findings, Options options, Preview preview) {
        this.record = record;
        this.findings = findings;
        this.options = options;
        this.preview = preview;
    }

    /** Fails the rows of new things that lack what a new thing must have. */
    public void required(TableRows rows) {
        for (int i = 0; i < rows.table.size(); i++) {
            int column = i;
            if (rows.table.field(i).is(Trait.REQUIRED)) {
                List<Row> lacking = rows.rows.stream()
                        .filter(row -> row.hasKey() && !row.repeated && row.values[column] == null)
                        .toList();
                Set<String> known = lacking.isEmpty()
                        ? Set.of()
                        : record.existing(
                                rows.table, lacking.stream().map(r -> r.key).toList());
                for (Row row : lacking) {
                    if (!known.contains(row.key)) {
                        rows.fail(findings, row, column, "intake.required-empty");
                    }
                }
            }
        }
    }

    /** Of rows that failed: what {@link #onlyOne} says of the others, so that all errors of a row are told at once. */
    public void exactlyOne(TableRows rows) {
        int[] columns = rows.table.oneOf();
        List<Row> wrong = columns.length == 0
                ? List.of()
                : rows.rows.stream()
                        .filter(row -> row.failed() && !row.repeated)
                        .filter(row -> filled(row, columns) != 1)
                        .toList();
        Set<String> known = wrong.isEmpty()
                ? Set.of()
                : record.existing(
                        rows.table,
                        wrong.stream()
                                .map(row -> row.key)
                                .filter(key -> !key.isEmpty())
                                .toList());
        wrong.stream()
                .filter(row -> filled(row, columns) > 1 || !known.contains(row.key))
                .forEach(row -> notOne(rows, row, columns));
    }

    private static long filled(Row row, int... columns) {
        return IntStream.of(columns)
                .filter(i -> row.value(i) != null || row.wrong(i))
                .count();
    }

    /** Tells which columns the file has to choose from; where that is no choice, which there are. */
    private void notOne(TableRows rows, Row row, int... columns) {
        boolean choice = IntStream.of(columns).filter(rows::has).count() > 1;
        String names = String.join(
                ", ",
                IntStream.of(columns)
                        .filter(column -> !choice || rows.has(column))
                        .mapToObj(rows::header)
                        .toList());
        rows.fail(findings, row, columns[0], "intake.one-of", names);
    }

    public void compare(TableRows rows) {
        boolean empty = record.count(rows.table) == 0;
        var batch = new ArrayList<Row>(BATCH);
        Consumer<List<Row>> compare = some -> compare(
                rows,
                some,
                empty
                        ? Map.of()
                        : record.states(
                                rows.table, some.stream().map(r -> r.key).toList()));
        for (Row row : rows.rows) {
            if (!row.failed() && !row.repeated) {
                batch.add(row);
            }
            if (batch.size() == BATCH) {
                compare.accept(batch);
                batch.clear();
            }
        }
        compare.accept(batch);
        Repeats.follow(rows, findings);
    }

    private void compare(TableRows rows, List<Row> batch, Map<String, @Nullable Object[]> states) {
        for (Row row : batch) {
            @Nullable Object[] state = states.get(row.key);
            if (state != null && options.does() == Mode.RESTORE) {
                clear(rows.table, row);
            }
            if (!onlyOne(rows, row, state)) {
                continue;
            }
            if (state == null) {
                create(rows.table, row);
            } else {
                change(rows, row, state);
            }
        }
    }

    private static void clear(Type table, Row row) {
        for (int i = 0; i < table.size(); i++) {
            if (row.values[i] == null
                    && !table.field(i).isFixed()
                    && table.field(i).type() != FieldType.DOMAIN) {
                row.values[i] = CellReader.CLEARED;
            }
        }
    }

    /** Where a table asks for a value in exactly one of some columns: fails a row that would leave none or several. */
    private boolean onlyOne(TableRows rows, Row row, @Nullable Object @Nullable [] state) {
        int[] columns = rows.table.oneOf();
        long filled = IntStream.of(columns)
                .filter(i -> row.values[i] == null ? state != null && state[i] != null : row.value(i) != null)
                .count();
        if (columns.length > 0 && filled != 1) {
            notOne(rows, row, columns);
            return false;
        }
        return true;
    }

    private void create(Type table, Row row) {
        row.outcome = Row.Outcome.NEW;
        int domains = table.indexOrNone("domains");
        if (domains >= 0 && row.values[domains] == null) {
            row.values[domains] = withPrimary(table, row, null);
        }
        for (int i = 0; i < table.size(); i++) {
            if (row.value(i) != null && !table.field(i).isFixed()) {
                row.changes |= 1L << i;
            }
        }
    }

    private void change(TableRows rows, Row row, @Nullable Object[] state) {
        Type table = rows.table;
        var changes = new ArrayList<Runnable>();
        for (int i = 0; i < table.size(); i++) {
            Field column = table.field(i);
            if (column.isFixed() || column.type() == FieldType.DOMAIN) {
                continue;
            }
            Object after = after(table, row, i, state[i]);
            if (!Objects.equals(state[i], after)) {
                row.values[i] = after == null ? CellReader.CLEARED : after;
                row.changes |= 1L << i;
                int index = i;
                changes.add(() -> preview.changed(rows, row, index, state[index], after));
            }
        }
        if (!ordered(rows, row, state)) {
            return;
        }
        row.outcome = row.changes == 0 ? Row.Outcome.UNCHANGED : Row.Outcome.CHANGED;
        changes.forEach(Runnable::run);
    }

    /** What a column holds when the row has been written. */
    private @Nullable Object after(Type table, Row row, int index, @Nullable Object before) {
        Field column = table.field(index);
        Object value = row.values[index];
        if (column.type() == FieldType.DOMAINS && value == null) {
            return withPrimary(table, row, (List<?>) before);
        }
        if (value == null) {
            return before;
        }
        if (column.type() == FieldType.REFERENCES
                && !options.replace()
                && value != CellReader.CLEARED
                && before != null) {
            var all = new LinkedHashSet<Object>((List<?>) before);
            all.addAll((List<?>) value);
            return List.copyOf(all);
        }
        return row.value(index);
    }

    /** The domains there are, with the primary one that the row names in front. */
    private static @Nullable Object withPrimary(Type table, Row row, @Nullable List<?> domains) {
        int column = table.indexOrNone("primary_domain");
        Object primary = column < 0 ? null : row.value(column);
        if (primary == null) {
            return domains;
        }
        return Lookup.first(primary, domains == null ? List.of() : domains);
    }

    private boolean ordered(TableRows rows, Row row, @Nullable Object[] state) {
        int start = rows.table.start();
        int end = rows.table.end();
        if (start < 0) {
            return true;
        }
        Object first = row.values[start] == null ? state[start] : row.value(start);
        Object last = row.values[end] == null ? state[end] : row.value(end);
        if (!DayOrder.ordered(first, last)) {
            int column = row.values[end] == null ? start : end;
            rows.fail(
                    findings,
                    row,
                    column,
                    column == end ? "intake.end-before-start" : "intake.start-after-end",
                    String.valueOf(column == end ? first : last));
            return false;
        }
        return true;
    }
}
