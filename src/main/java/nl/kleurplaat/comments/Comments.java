package nl.kleurplaat.comments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditedChanges;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Snapshots;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The comments that there are, in the database beside the record. Those about a thing go when it does. */
@Component
class Comments {

    private static final String TYPE = "Comment";

    /** The names of those who wrote and resolved them, as people know them. */
    private static final String WITH_NAMES = """
        OPTIONAL MATCH (a:Account {id: c.by}) OPTIONAL MATCH (k:ApiKey {id: c.by})
        OPTIONAL MATCH (ra:Account {id: c.resolvedBy}) OPTIONAL MATCH (rk:ApiKey {id: c.resolvedBy})
        RETURN c, coalesce(a.name, k.name, c.by) AS by, coalesce(ra.name, rk.name, c.resolvedBy) AS resolver
        """;

    private final Driver driver;
    private final AuditedChanges changes;
    private final Snapshots snapshots;

    Comments(Driver driver, AuditedChanges changes, Snapshots snapshots) {
        this.driver = driver;
        this.changes = changes;
        this.snapshots = snapshots;
    }

    /** Those about any of these, the oldest first. */
    List<Comment> about(List<String> about) {
        return run(
                        "MATCH (c:Comment) WHERE c.about IN $about " + WITH_NAMES + " ORDER BY c.at, c.id",
                        Map.of("about", about))
                .stream()
                .map(Comment::of)
                .toList();
    }

    int count(String about) {
        return run("MATCH (c:Comment {about: $about}) RETURN count(c) AS count", Map.of("about", about))
                .getFirst()
                .get("count")
                .asInt();
    }

    Comment add(String about, String text, Reader by) {
        String id = UUID.randomUUID().toString();
        return Comment.of(changes.write(
                        "CREATE (c:Comment {id: $id, about: $about, text: $text, by: $by, at: datetime()}) WITH c "
                                + WITH_NAMES,
                        Map.of("id", id, "about", about, "text", text, "by", by.name()),
                        by.name(),
                        AuditAction.CREATE,
                        TYPE,
                        id)
                .getFirst());
    }

    /** Says that one is dealt with, or that it is not after all; nothing where there is none of this id. */
    Optional<Comment> resolve(String id, boolean resolved, Reader by) {
        String set = resolved
                ? "SET c.resolvedBy = coalesce(c.resolvedBy, $by), c.resolvedAt = coalesce(c.resolvedAt, datetime()) "
                : "REMOVE c.resolvedBy, c.resolvedAt ";
        return changes
                .write(
                        "MATCH (c:Comment {id: $id}) " + set + "WITH c " + WITH_NAMES,
                        Map.of("id", id, "by", by.name()),
                        by.name(),
                        AuditAction.UPDATE,
                        TYPE,
                        id)
                .stream()
                .map(Comment::of)
                .findFirst();
    }

    /** @param any whether those of others may be removed too; nothing where there is none of this id that may be */
    Optional<Comment> remove(String id, boolean any, Reader by) {
        return changes
                .write(
                        "MATCH (c:Comment {id: $id}) WHERE $any OR c.by = $by WITH c, c{.*} AS was DETACH DELETE c"
                                + " RETURN was AS c, was.by AS by, was.resolvedBy AS resolver",
                        Map.of("id", id, "any", any, "by", by.name()),
                        by.name(),
                        AuditAction.DELETE,
                        TYPE,
                        id)
                .stream()
                .map(Comment::of)
                .findFirst();
    }

    /** What is about a thing that is gone goes too; what is about one that was merged is about the other one from then on. */
    @EventListener
    void on(NetworkChanged change) {
        if (!snapshots.isRunning()) {
            return;
        }
        Snapshot snapshot = snapshots.current(Reader.LOCAL);
        if (snapshot.version() < change.version()) {
            return;
        }
        List<String> all = run(
                        "MATCH (c:Comment) WHERE c.about STARTS WITH 'thing:' RETURN DISTINCT c.about AS about",
                        Map.of())
                .stream()
                .map(row -> row.get("about").asString())
                .toList();
        for (String about : all) {
            String now = CommentSubject.now(about, snapshot);
            if (now == null) {
                run("MATCH (c:Comment {about: $about}) DETACH DELETE c", Map.of("about", about));
            } else if (!now.equals(about)) {
                run("MATCH (c:Comment {about: $about}) SET c.about = $now", Map.of("about", about, "now", now));
            }
        }
    }

    private List<Record> run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query)
                .withParameters(parameters)
                .execute()
                .records();
    }
}
