package nl.kleurplaat.backup;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.network.Schema;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import tools.jackson.databind.JsonNode;

/**
 * Puts a backup into an empty database, in many transactions. From before the first until after the last there is a mark with
 * which no service starts, so that a part is never taken for a record; restoring again begins by clearing what is there.
 */
final class Restorer {

    private static final String OWN = "n:__Neo4jMigration OR n:__Neo4jMigrationsLock OR n:" + Schema.RESTORING;

    private static final String NODES = """
        UNWIND $rows AS row
        CREATE (n:$(row.labels))
        SET n = row.properties
        RETURN row.number AS number, elementId(n) AS id\
        """;

    private static final String RELATIONSHIPS = """
        UNWIND $rows AS row
        MATCH (a) WHERE elementId(a) = row.from
        MATCH (b) WHERE elementId(b) = row.to
        CREATE (a)-[r:$(row.type)]->(b)
        SET r = row.properties\
        """;

    private static final int MOST_ROWS = 2_000;
    private static final long MOST_CHARACTERS = 4_000_000;

    private final Driver driver;
    private final Schema schema;

    /** By the number that the file gives them, the ids of nodes, which begin alike. */
    private final LongArrayList ids = new LongArrayList();

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private String begin = "";
    private boolean nodes = true;
    private long characters;

    Restorer(Driver driver, Schema schema) {
        this.driver = driver;
        this.schema = schema;
    }

    /**
     * Restores a file that was read to its end before anything is written.
     *
     * @return what was in it
     * @throws Problem BAD_INPUT where the file is not whole or of a later version of the program; CONFLICT where the database
     *     is not empty; INTERNAL where the database does not take it
     */
    BackupManifest restore(BackupFile file) {
        BackupManifest manifest = file.check();
        if (!schema.knows(manifest.schema())) {
            throw new Problem(ProblemCode.BAD_INPUT, "backup.newer", manifest.schema(), schema.version());
        }
        try (Session session = driver.session()) {
            if (!isEmpty(session)) {
                throw new Problem(ProblemCode.CONFLICT, "backup.not-empty");
            }
            session.run("MERGE (:" + Schema.RESTORING + ")").consume();
            session.run("MATCH (n) WHERE NOT (" + OWN + ") CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
            file.read(line -> add(session, line));
            write(session);
            verify(session, manifest);
            schema.bringForwardFrom(manifest.schema());
            session.run("MATCH (n:" + Schema.RESTORING + ") DELETE n").consume();
        } catch (Neo4jException e) {
            throw new Problem(ProblemCode.INTERNAL, "backup.not-restored", String.valueOf(e.getMessage()));
        }
        return manifest;
    }

    /** Whether there is nothing but what the migrations made, or what is left of a restore that was cut off. */
    private static boolean isEmpty(Session session) {
        return session.run("RETURN EXISTS { (:" + Schema.RESTORING + ") } OR NOT EXISTS { MATCH (n) WHERE NOT (" + OWN
                        + " OR n:Version) } AS empty")
                .single()
                .get("empty")
                .asBoolean();
    }

    private void add(Session session, JsonNode line) {
        boolean node = line.has("node");
        if (node != nodes || rows.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
            write(session);
            nodes = node;
        }
        Map<String, Object> properties = StoredValues.read(line.get("properties"));
        characters += line.get("properties").toString().length();
        rows.add(
                node
                        ? Map.of(
                                "number",
                                line.get("node").asInt(),
                                "labels",
                                line.get("labels")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList(),
                                "properties",
                                properties)
                        : Map.of(
                                "from", id(line.get("from").asInt()),
                                "to", id(line.get("to").asInt()),
                                "type", line.get("type").asString(),
                                "properties", properties));
    }

    private String id(int number) {
        return begin + ids.getLong(number);
    }

    private void write(Session session) {
        if (!rows.isEmpty()) {
            Map<String, Object> parameters = Map.of("rows", List.copyOf(rows));
            if (nodes) {
                List<Record> made =
                        session.executeWrite(tx -> tx.run(NODES, parameters).list());
                ids.size(ids.size() + made.size());
                made.forEach(this::keep);
            } else {
                session.executeWriteWithoutResult(
                        tx -> tx.run(RELATIONSHIPS, parameters).consume());
            }
            rows.clear();
            characters = 0;
        }
    }

    private void keep(Record made) {
        String id = made.get("id").asString();
        begin = id.substring(0, id.lastIndexOf(':') + 1);
        ids.set(made.get("number").asInt(), GraphScan.id(id));
    }

    /** Reads what is there now: it has to be what the file says was there. */
    private static void verify(Session session, BackupManifest manifest) {
        GraphScan.Counted there = session.executeRead(tx -> {
            try {
                return GraphScan.read(tx, line -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!there.equals(new GraphScan.Counted(manifest.nodes(), manifest.relationships(), manifest.content()))) {
            throw new Problem(ProblemCode.INTERNAL, "backup.differs");
        }
    }
}
