package nl.kleurplaat.intake.write;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.types.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/** The imports that the record remembers: all that wrote something, and the last hundred others. */
@Component
public class ImportRecords {

    private static final int KEPT = 100;

    /** The last thing that was done to the record. */
    public record Last(String id, long version) {}

    /**
     * An import that was begun and not ended.
     *
     * @param back whether it makes the record again what it was before it
     */
    public record Unfinished(Import state, boolean back, Meanings meanings) {

        /** What it writes with. */
        public Ticket writes() {
            return back ? state.ticket().back() : state.ticket();
        }
    }

    private final Driver driver;
    private final ReportText texts;

    ImportRecords(Driver driver, ReportText texts) {
        this.driver = driver;
        this.texts = texts;
    }

    static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneOffset.UTC);
    }

    static Map<String, Object> parameters(Ticket ticket) {
        return Map.of(
                "id", ticket.id(),
                "fileName", ticket.fileName(),
                "mode", ticket.options().mode(),
                "newWords", ticket.options().newWords(),
                "skipErrors", ticket.options().skipErrors(),
                "dryRun", ticket.options().dryRun(),
                "by", ticket.by(),
                "createdAt", ticket.createdAt().atZone(ZoneOffset.UTC));
    }

    /** Remembers an import that has ended without writing anything. */
    public void keep(Import ended) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> keep(tx, ended));
        }
    }

    void keep(TransactionContext tx, Import ended) {
        Map<String, Object> parameters = new HashMap<>(parameters(ended.ticket()));
        parameters.put("status", ended.status().name());
        parameters.put("finishedAt", now());
        parameters.put("report", texts.write(ended.report().impersonal()));
        tx.run(statement("keep"), parameters).consume();
        tx.run(statement("forget"), Map.of("kept", KEPT)).consume();
    }

    /** An import that the record has; also one that only waits in an instance. */
    public Optional<Import> find(String id) {
        return find("find", id);
    }

    /** An import that the record has: it is being written, or has ended. */
    public Optional<Import> kept(String id) {
        return find("find-kept", id);
    }

    private Optional<Import> find(String statement, String id) {
        return list(statement, Map.of("id", id)).stream().findFirst().map(row -> state(row.get("i"), row.get("s")));
    }

    /** The last imports, newest first. */
    public List<Import> last(int first) {
        return list("last", Map.of("first", first)).stream()
                .map(row -> state(row.get("i"), row.get("s")))
                .toList();
    }

    public List<Unfinished> unfinished() {
        return list("unfinished", Map.of()).stream()
                .map(row -> new Unfinished(
                        state(row.get("i"), Values.NULL),
                        row.get("i").get("back").asBoolean(false),
                        texts.meanings(text(row.get("i").get("names")))))
                .toList();
    }

    /** One of them; empty where it is not being written. */
    public Optional<Unfinished> unfinished(String id) {
        return unfinished().stream()
                .filter(it -> it.state().ticket().id().equals(id))
                .findFirst();
    }

    /** The file of an unfinished import. */
    public byte[] file(String id) {
        var bytes = new ByteArrayOutputStream();
        list("chunks", Map.of("id", id))
                .forEach(row -> bytes.writeBytes(row.get("bytes").asByteArray()));
        return bytes.toByteArray();
    }

    /** What the record was before an import, as a file that restores it; empty where that is not kept any more. */
    public byte[] before(String id) {
        return file(Marker.before(id));
    }

    /**
     * The import that can be undone: nothing has been changed since.
     *
     * @return with the version that it left
     */
    public Optional<Last> last() {
        return list("undoable", Map.of()).stream()
                .findFirst()
                .map(row ->
                        new Last(row.get("id").asString(), row.get("version").asLong()));
    }

    /** Whether there is nothing yet that an import could have brought. */
    public boolean blank() {
        return list("blank", Map.of()).get(0).get("blank").asBoolean();
    }

    private List<Record> list(String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.executeRead(
                    tx -> tx.run(statement(statement), parameters).list());
        }
    }

    private static String statement(String name) {
        return Statements.of("imports").get(name);
    }

    /** @param sign of what has not ended, where an instance has it */
    private Import state(Value node, Value sign) {
        var ticket = ticket(node);
        String status = node.get("status").asString();
        Instant finishedAt = node.get("finishedAt").isNull()
                ? null
                : node.get("finishedAt").asZonedDateTime().toInstant();
        Report report = texts.report(text(node.get("report")));
        long rows = report.tables().stream().mapToLong(Report.Counts::rows).sum();
        return new Import(
                ticket,
                status.equals("APPLYING") ? Status.RUNNING : Status.valueOf(status),
                finishedAt == null ? (sign.isNull() ? 0 : sign.get("rowsDone").asLong()) : rows,
                finishedAt == null ? (sign.isNull() ? rows : sign.get("rows").asLong()) : rows,
                finishedAt,
                report);
    }

    private static Ticket ticket(Value node) {
        var options = new Options(
                node.get("dryRun").asBoolean(false),
                node.get("skipErrors").asBoolean(false),
                Mode.valueOf(node.get("mode").asString("merge").toUpperCase(Locale.ROOT)),
                node.get("newWords").asString("make").equals("refuse"));
        Instant createdAt = node.get("createdAt").asZonedDateTime().toInstant();
        return new Ticket(
                node.get("id").asString(),
                node.get("fileName").asString(""),
                options,
                createdAt,
                node.get("by").asString(Reader.LOCAL.name()));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
