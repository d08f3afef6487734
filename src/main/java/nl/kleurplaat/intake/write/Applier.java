package nl.kleurplaat.intake.write;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.summary.ResultSummary;

/**
 * Writes a plan under its marker, in batches. Each batch's transaction is left out where it was written before (a commit
 * whose answer was lost), takes the marker's lock when it is its turn, and stops where another instance has taken the
 * import over. While one is committed the next one is prepared, where they have nothing to do with each other.
 */
public final class Applier {

    private final @Nullable InTurn transactions;
    private final @Nullable TransactionContext within;
    private final Ticket ticket;
    private final String attempt;
    private final ImportProgress progress;
    private final BooleanSupplier stopping;
    private long batch;

    private Applier(TransactionContext within, Ticket ticket) {
        this.transactions = null;
        this.within = within;
        this.ticket = ticket;
        this.attempt = "";
        this.progress = new ImportProgress();
        this.stopping = () -> false;
    }

    private Applier(
            InTurn transactions, Ticket ticket, String attempt, ImportProgress progress, BooleanSupplier stopping) {
        this.transactions = transactions;
        this.within = null;
        this.ticket = ticket;
        this.attempt = attempt;
        this.progress = progress;
        this.stopping = stopping;
    }

    /**
     * Writes all of a plan.
     *
     * @param attempt the marker's
     * @param stopping whether to stop after the batch at hand
     * @throws Superseded where the marker is gone or has another attempt
     * @throws Moved where the record is not what the plan was made for
     * @throws nl.kleurplaat.intake.rows.Cancelled where nobody wants it any more, after the batch at hand
     */
    public static void write(
            Driver driver,
            Plan plan,
            Ticket ticket,
            String attempt,
            ImportProgress progress,
            BooleanSupplier stopping) {
        try (var transactions = new InTurn(driver)) {
            new Applier(transactions, ticket, attempt, progress, stopping).write(plan);
        }
    }

    /** Writes all of a plan in a transaction that is the caller's, without a marker. */
    public static void write(TransactionContext within, Plan plan, Ticket ticket) {
        new Applier(within, ticket).write(plan);
    }

    private void write(Plan plan) {
        progress.planned(plan.writes());
        words("new-domains", plan.newDomains());
        words("new-regions", plan.newRegions());
        for (TableRows rows : plan.tables().values()) {
            Type table = rows.table;
            batches(rows, row -> row.outcome == Row.Outcome.NEW, true, some -> tx -> create(tx, table, some));
            batches(
                    rows,
                    row -> row.outcome == Row.Outcome.CHANGED && !row.repeated,
                    true,
                    some -> tx -> change(tx, table, some));
            for (int i = 0; i < table.size(); i++) {
                int column = i;
                if (within(table, column)) {
                    batches(
                            rows,
                            row -> row.changes(column) && !row.failed(),
                            false,
                            some -> tx -> relate(tx, table, column, some));
                }
            }
        }
        var tables = new ArrayList<>(plan.removals().keySet());
        for (ListIterator<Type> i = tables.listIterator(tables.size()); i.hasPrevious(); ) {
            Type table = i.previous();
            remove(table, plan.removals().getOrDefault(table, List.of()));
        }
        if (ticket.options().does() == Mode.RESTORE) {
            batch(
                    0,
                    tx -> tx.run(Statements.of("vocabulary").get("drop-unused-regions"))
                            .consume());
        }
    }

    private void words(String statement, Map<String, String> words) {
        if (!words.isEmpty()) {
            batch(words.size(), tx -> run(tx, Statements.of("vocabulary"), statement, Batches.names(words)));
        }
    }

    private interface Write extends Consumer<TransactionContext> {}

    private interface Writes {
        Write of(List<Row> rows);
    }

    /** Writes rows that have nothing to do with each other. */
    private void batches(TableRows rows, Predicate<Row> which, boolean counted, Writes writes) {
        var some = new ArrayList<Row>(Batches.SIZE);
        for (Row row : rows.rows) {
            if (which.test(row)) {
                some.add(row);
            }
            if (some.size() == Batches.SIZE) {
                begin(counted ? some.size() : 0, writes.of(some));
                some = new ArrayList<>(Batches.SIZE);
            }
        }
        if (!some.isEmpty()) {
            begin(counted ? some.size() : 0, writes.of(some));
        }
        end();
    }

    private void create(TransactionContext tx, Type table, List<Row> rows) {
        var counters = run(tx, Statements.of(table), "new", Batches.properties(table, rows))
                .counters();
        int made = table.isNodes() ? counters.nodesCreated() : counters.relationshipsCreated();
        expect(made, rows.size(), table.name());
        related(tx, table, rows);
    }

    private void change(TransactionContext tx, Type table, List<Row> rows) {
        long found = tx.run(Statements.of(table).get("changed"), parameters("rows", Batches.properties(table, rows)))
                .single()
                .get("count")
                .asLong();
        expect(found, rows.size(), table.name());
        related(tx, table, rows);
    }

    private void related(TransactionContext tx, Type table, List<Row> rows) {
        for (int i = 0; i < table.size(); i++) {
            Field column = table.field(i);
            if (column.type().related() && !column.isFixed() && !within(table, i)) {
                relate(tx, table, i, rows);
            }
        }
    }

    private void relate(TransactionContext tx, Type table, int column, List<Row> rows) {
        List<Map<String, Object>> relations = Batches.relations(rows, column);
        if (!relations.isEmpty()) {
            String name = table.field(column).column();
            List<Map<String, Object>> there = Batches.relations(
                    rows.stream()
                            .filter(row -> row.outcome == Row.Outcome.CHANGED)
                            .toList(),
                    column);
            if (!there.isEmpty()) {
                run(tx, Statements.of(table), name + "-clear", there);
            }
            int expected = relations.stream()
                    .mapToInt(r -> ((List<?>) Objects.requireNonNull(r.get("to"))).size())
                    .sum();
            expect(run(tx, Statements.of(table), name, relations).counters().relationshipsCreated(), expected, name);
        }
    }

    /** Whether a column points at its own table: then all things are made before they are related. */
    private static boolean within(Type table, int column) {
        return table.field(column).type() == FieldType.REFERENCE
                && table.field(column).target().equals(table.name());
    }

    private void remove(Type table, List<String> keys) {
        for (int from = 0; from < keys.size(); from += Batches.SIZE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + Batches.SIZE));
            batch(
                    some.size(),
                    tx -> tx.run(Statements.of(table).get("remove"), parameters("keys", some))
                            .consume());
        }
    }

    private ResultSummary run(TransactionContext tx, Statements from, String statement, List<?> rows) {
        return tx.run(from.get(statement), parameters("rows", rows)).consume();
    }

    private Map<String, Object> parameters(String name, List<?> values) {
        return Map.of(
                name, values, "import", ticket.id(), "at", ticket.createdAt().atZone(ZoneOffset.UTC));
    }

    private void batch(int rows, Write write) {
        begin(rows, write);
        end();
    }

    private void end() {
        if (transactions != null) {
            transactions.end();
        }
    }

    private void begin(int rows, Write write) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        progress.check();
        if (within != null) {
            write.accept(within);
            return;
        }
        long number = ++batch;
        Objects.requireNonNull(transactions)
                .begin(
                        (tx, turn) -> {
                            if (Marker.written(tx, ticket.id(), attempt) >= number) {
                                return;
                            }
                            write.accept(tx);
                            turn.await();
                            if (Marker.lock(tx, ticket.id(), attempt) != number - 1) {
                                throw new Moved("batch " + number + " is not the next one");
                            }
                            Marker.done(tx, ticket.id(), number);
                        },
                        () -> progress.written(rows));
    }

    private static void expect(long written, long expected, String what) {
        if (written != expected) {
            throw new Moved(what + ": " + written + " of " + expected + " written");
        }
    }
}
