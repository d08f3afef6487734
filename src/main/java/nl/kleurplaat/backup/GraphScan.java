package nl.kleurplaat.backup;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kleurplaat.network.Schema;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all that the database holds, as lines: first every node, then every relationship. Of each node it keeps two numbers
 * in memory, and nothing else.
 *
 * <p>Left out is what {@link Schema} keeps for itself: which migrations were done, and what instances show each other of imports under way.
 */
final class GraphScan {

    private static final String NODES = """
        MATCH (n)
        WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock AND NOT n:ImportSign AND NOT n:%s
        RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties\
        """.formatted(Schema.RESTORING);

    private static final String RELATIONSHIPS = """
        MATCH (a)-[r]->(b)
        RETURN elementId(a) AS start, elementId(b) AS end, type(r) AS type, properties(r) AS properties\
        """;

    private static final int UNKNOWN = -1;

    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final LongArrayList hashes = new LongArrayList();
    private final SortedMap<String, Long> labels = new TreeMap<>();
    private final SortedMap<String, Long> types = new TreeMap<>();
    private final ContentHash content = new ContentHash();
    private final LineSink lines;

    /** Takes lines one after another. */
    interface LineSink {
        void line(String line) throws IOException;
    }

    /**
     * What was read.
     *
     * @param labels how many nodes there are of each
     * @param types how many relationships there are of each
     * @param content see {@link ContentHash}
     */
    record Counted(SortedMap<String, Long> labels, SortedMap<String, Long> types, String content) {}

    private GraphScan(LineSink lines) {
        this.lines = lines;
        numbers.defaultReturnValue(UNKNOWN);
    }

    /** Reads what the database holds in a transaction. */
    static Counted read(TransactionContext tx, LineSink lines) throws IOException {
        GraphScan scan = new GraphScan(lines);
        for (Result nodes = tx.run(NODES); nodes.hasNext(); ) {
            scan.node(nodes.next());
        }
        for (Result relationships = tx.run(RELATIONSHIPS); relationships.hasNext(); ) {
            scan.relationship(relationships.next());
        }
        return new Counted(scan.labels, scan.types, scan.content.hex());
    }

    private void node(Record row) throws IOException {
        var itsLabels =
                row.get("labels").asList(Value::asString).stream().sorted().toList();
        String said = "\"labels\":" + json(itsLabels) + ",\"properties\":" + properties(row);
        int number = hashes.size();
        numbers.put(id(row.get("id").asString()), number);
        hashes.add(content.node(said));
        itsLabels.forEach(label -> labels.merge(label, 1L, Long::sum));
        lines.line("{\"node\":" + number + "," + said + "}");
    }

    /** One whose nodes were left out, or were not there yet when nodes were read, is left out too. */
    private void relationship(Record row) throws IOException {
        int from = numbers.get(id(row.get("start").asString()));
        int to = numbers.get(id(row.get("end").asString()));
        if (from != UNKNOWN && to != UNKNOWN) {
            String type = row.get("type").asString();
            String said = "\"type\":" + json(type) + ",\"properties\":" + properties(row);
            content.relationship(said, hashes.getLong(from), hashes.getLong(to));
            types.merge(type, 1L, Long::sum);
            lines.line("{\"from\":" + from + ",\"to\":" + to + "," + said + "}");
        }
    }

    private static String properties(Record row) {
        Map<String, Object> properties = row.get("properties").asMap();
        return json(StoredValues.json(properties));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /** The number in the id of a node, which alone tells it from others of its database. */
    static long id(String elementId) {
        return Long.parseLong(elementId.substring(elementId.lastIndexOf(':') + 1));
    }
}
