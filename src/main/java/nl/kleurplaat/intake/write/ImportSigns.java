package nl.kleurplaat.intake.write;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.types.Statements;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * What instances on one database show each other of their imports: a sign for each that waits or runs, beside the record, that
 * beats as long as somebody has it. Who begins to write, cancels or says that nobody has it does so under the lock of the
 * version, one after the other.
 */
@Component
public class ImportSigns {

    /**
     * An import that has not ended, as another instance may see it.
     *
     * @param life changes as long as an instance has it
     */
    public record Other(String id, String life) {}

    /**
     * What an import is.
     *
     * @param status empty where it has not begun to write
     * @param cancelled whether it was cancelled by way of another instance
     * @param gone whether another instance took it for one that nobody has
     */
    record State(String status, boolean cancelled, boolean gone) {}

    private final Driver driver;
    private final ImportRecords records;

    ImportSigns(Driver driver, ImportRecords records) {
        this.driver = driver;
        this.records = records;
    }

    /**
     * Shows what this instance has waiting and running to the others.
     *
     * @return the ids of those that somebody cancelled by way of another
     */
    public List<String> beat(List<Import> jobs) {
        List<Map<String, Object>> shown = jobs.stream()
                .map(job -> Map.<String, Object>of(
                        "id", job.ticket().id(),
                        "ticket", ImportRecords.parameters(job.ticket()),
                        "status", job.status().name(),
                        "done", job.done(),
                        "total", job.total()))
                .toList();
        try (var session = driver.session()) {
            return session.executeWrite(tx -> tx.run(statement("beat"), Map.of("jobs", shown)).stream()
                    .filter(row -> row.get("cancelled").asBoolean())
                    .map(row -> row.get("id").asString())
                    .toList());
        }
    }

    /** Shows no more of what has ended. */
    public void endBeat(List<String> ids) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(statement("end-beat"), Map.of("ids", ids)).consume());
        }
    }

    /** The last beat of an import that an instance had some seconds ago, by the clock of the database; empty where none had. */
    public Optional<Long> beating(String id) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run(statement("beating"), Map.of("id", id)).stream()
                    .findFirst()
                    .map(row -> row.get("beat").asLong()));
        }
    }

    /** Those of other instances that have not ended. */
    public List<Other> others(List<String> own) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run(statement("others"), Map.of("own", own)).stream()
                    .map(row ->
                            new Other(row.get("id").asString(), row.get("life").asString()))
                    .toList());
        }
    }

    /**
     * Has the instance that has it cancel an import.
     *
     * @return false where that is not for it to do: it is being written, or has ended
     */
    public boolean cancel(Ticket ticket) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                GraphVersion.lock(tx);
                return state(tx, ticket).status().isEmpty()
                        && !tx.run(statement("cancel"), Map.of("id", ticket.id()))
                                .list()
                                .isEmpty();
            });
        }
    }

    /**
     * Says of an import that nobody has any more that it has to be sent again; an instance that has it all the same does not
     * write it.
     *
     * @return false where it was being written: it is to be ended
     */
    public boolean gone(Other other) {
        Import known = records.find(other.id()).orElse(null);
        if (known == null) {
            return true;
        }
        Ticket ticket = known.ticket();
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                // whoever begins to write has this lock
                GraphVersion.lock(tx);
                String status = state(tx, ticket).status();
                if (status.equals("APPLYING")) {
                    return false;
                }
                var dead = tx.run(statement("dead-sign"), Map.of("id", other.id(), "life", other.life()))
                        .list();
                if (!dead.isEmpty()) {
                    if (status.isEmpty()) {
                        Report report = Report.failure(Finding.of(ticket.fileName(), 0, Marker.GONE));
                        records.keep(tx, new Import(ticket, Status.FAILED, 0, 0, null, report));
                        tx.run(statement("gone"), Map.of("id", other.id())).consume();
                    }
                    tx.run(statement("end-beat"), Map.of("ids", List.of(other.id())))
                            .consume();
                }
                return true;
            });
        }
    }

    /** For who holds the lock of the version. */
    static State state(TransactionContext tx, Ticket ticket) {
        Record row = tx.run(
                        statement("state"),
                        Map.of(
                                "id",
                                ticket.id(),
                                "createdAt",
                                ticket.createdAt().atZone(ZoneOffset.UTC)))
                .single();
        return new State(
                row.get("status").asString(""),
                row.get("cancelled").asBoolean(),
                row.get("gone").asBoolean(false));
    }

    private static String statement(String name) {
        return Statements.of("signs").get(name);
    }
}
