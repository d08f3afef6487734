package nl.kleurplaat.intake.write;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.Draft;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Cancelled;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

/**
 * The sign in the record that an import is being written, with all that is needed to write it once more: as long as it
 * is there the record is between two states, and no reader looks.
 */
public final class Marker {

    /** What is said of one whose instance was there no more before anything was written. */
    static final String GONE = "intake.instance-gone";

    private static final int CHUNK = 1 << 20;

    private Marker() {}

    private static String statement(String name) {
        return Statements.of("imports").get(name);
    }

    /**
     * Puts the marker, with the file, in one transaction.
     *
     * @param before a file that restores the record as it is now; empty: the import cannot be undone
     * @return the attempt that may write, or null where the record is not at the plan's version any more
     * @throws Cancelled where it was cancelled by way of another instance
     * @throws Problem CONFLICT where another instance took this one for dead, and said so
     */
    public static @Nullable String begin(
            Driver driver, Plan plan, Ticket ticket, Upload upload, byte[] before, ReportText texts) {
        String attempt = UUID.randomUUID().toString();
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                GraphVersion version = GraphVersion.lock(tx);
                var state = ImportSigns.state(tx, ticket);
                if (version.between() || version.number() != plan.version()) {
                    // an earlier try of this very transaction may have been committed, though its answer was lost
                    return state.status().equals("APPLYING") ? taken(tx, ticket.id(), attempt) : null;
                }
                if (state.cancelled()) {
                    throw new Cancelled();
                }
                if (state.gone()) {
                    throw new Problem(ProblemCode.CONFLICT, GONE);
                }
                GraphVersion.raise(tx, ticket.id(), Touched.NOTHING);
                Map<String, Object> marker = new HashMap<>(ImportRecords.parameters(ticket));
                marker.put("attempt", attempt);
                marker.put("report", texts.write(plan.report().impersonal()));
                marker.put("names", texts.write(plan.meanings()));
                marker.put("found", plan.version());
                tx.run(statement("begin"), marker).consume();
                keep(tx, ticket.id(), upload.size(), upload::slice);
                Drafting.keep(tx, plan, ticket);
                keep(tx, before(ticket.id()), before);
                return attempt;
            });
        }
    }

    private interface Slice {
        byte[] of(int from, int until);
    }

    /** Keeps a file, in parts that the database takes. */
    static void keep(TransactionContext tx, String id, byte[] file) {
        keep(tx, id, file.length, (from, until) -> Arrays.copyOfRange(file, from, Math.min(until, file.length)));
    }

    private static void keep(TransactionContext tx, String id, int size, Slice slice) {
        for (int position = 0; (long) position * CHUNK < size; position++) {
            tx.run(
                            statement("chunk"),
                            Map.of(
                                    "id", id,
                                    "position", position,
                                    "bytes", slice.of(position * CHUNK, (position + 1) * CHUNK)))
                    .consume();
        }
    }

    /** What the file is kept under that restores the record as it was before an import. */
    static String before(String id) {
        return id + "/before";
    }

    private static String taken(TransactionContext tx, String id, String attempt) {
        if (tx.run(statement("take-over"), Map.of("id", id, "attempt", attempt))
                .list()
                .isEmpty()) {
            throw new Superseded(id);
        }
        return attempt;
    }

    /** Makes the import this program's to write; whoever else was writing it stops at the next batch. */
    public static String takeOver(Driver driver, String id) {
        String attempt = UUID.randomUUID().toString();
        try (var session = driver.session()) {
            return session.executeWrite(tx -> taken(tx, id, attempt));
        }
    }

    /**
     * Has the import make the record again what it was before: from now on that is what is written, also by the next start
     * after a cut. It may be asked twice.
     *
     * @param report what is kept of the import
     * @return the attempt that may write
     */
    public static String turnBack(Driver driver, String id, String report) {
        String attempt = UUID.randomUUID().toString();
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                var found = tx.run(statement("turn-back"), Map.of("id", id, "attempt", attempt, "report", report))
                        .list();
                if (found.isEmpty()) {
                    throw new Superseded(id);
                }
                if (!found.get(0).get("turned").asBoolean()) {
                    tx.run(statement("drop-chunks"), Map.of("id", id)).consume();
                    tx.run(statement("rename-chunks"), Map.of("from", before(id), "to", id))
                            .consume();
                }
                return attempt;
            });
        }
    }

    /** The number of the last batch that was written, or {@link Superseded}; takes no lock. */
    static long written(TransactionContext tx, String id, String attempt) {
        return done(tx, "written", id, attempt);
    }

    /** Takes the marker's lock; the number of the last batch that was written, or {@link Superseded}. */
    static long lock(TransactionContext tx, String id, String attempt) {
        return done(tx, "lock", id, attempt);
    }

    private static long done(TransactionContext tx, String statement, String id, String attempt) {
        var marker = tx.run(statement(statement), Map.of("id", id, "attempt", attempt))
                .list();
        if (marker.isEmpty()) {
            throw new Superseded(id);
        }
        return marker.get(0).get("done").asLong();
    }

    static void done(TransactionContext tx, String id, long batch) {
        tx.run(statement("batch-done"), Map.of("id", id, "done", batch)).consume();
    }

    /**
     * Takes the marker away, with the file, and raises the version: the import is there for everyone to see. After one that
     * was turned back the record is what the import before it left, and that can be undone as before.
     */
    public static long finish(Driver driver, Ticket ticket, String attempt, String report, Touched touched) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                var finished = tx.run(
                                statement("finish"),
                                Map.of(
                                        "id",
                                        ticket.id(),
                                        "attempt",
                                        attempt,
                                        "report",
                                        report,
                                        "finishedAt",
                                        ImportRecords.now()))
                        .list();
                if (finished.isEmpty()) {
                    throw new Superseded(ticket.id());
                }
                tx.run(statement("drop-chunks"), Map.of("id", ticket.id())).consume();
                boolean back = finished.get(0).get("back").asBoolean();
                if (!back) {
                    tx.run(statement("drop-before"), Map.of("but", before(ticket.id())))
                            .consume();
                }
                GraphVersion.Raised raised = GraphVersion.raise(tx, null, touched);
                Draft.close(tx, raised, cause(ticket, back));
                tx.run(statement(back ? "left-again" : "left"), Map.of("id", ticket.id(), "version", raised.number()))
                        .consume();
                return raised.number();
            });
        }
    }

    private static Cause cause(Ticket ticket, boolean back) {
        Cause.Action action = back
                ? Cause.Action.CANCELLED
                : ticket.options().does() == Mode.RESTORE ? Cause.Action.UNDO : Cause.Action.IMPORT;
        return new Cause(ticket.by(), action, ticket.fileName(), ticket.id());
    }

    /** Has readers look again where an import's own node is no more: somebody took it away while it was being written. */
    public static long lost(Driver driver, String id) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                GraphVersion version = GraphVersion.lock(tx);
                if (!id.equals(version.applying())) {
                    return version.number();
                }
                tx.run(statement("drop-chunks"), Map.of("id", id)).consume();
                GraphVersion.Raised raised = GraphVersion.raise(tx, null, Touched.EVERYTHING);
                Draft.close(tx, raised, new Cause(Reader.LOCAL.name(), Cause.Action.CANCELLED, null, id));
                return raised.number();
            });
        }
    }
}
