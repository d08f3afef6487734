package nl.kleurplaat.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON with elements and connections, as Kumu writes it, or with nodes and links. */
final class NetworkJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NODES = List.of("elements", "nodes");
    private static final List<String> EDGES = List.of("connections", "links", "edges");
    private static final Map<String, String> NAMES = Map.of(
            "id", NetworkFile.ID,
            "_id", NetworkFile.ID,
            "label", NetworkFile.LABEL,
            "name", NetworkFile.LABEL,
            "from", NetworkFile.SOURCE,
            "source", NetworkFile.SOURCE,
            "to", NetworkFile.TARGET,
            "target", NetworkFile.TARGET);

    private NetworkJson() {}

    /** Null where it is no such JSON. */
    static @Nullable NetworkFile read(byte[] bytes) {
        try {
            JsonNode all = JSON.readTree(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""));
            JsonNode nodes = first(all, NODES);
            JsonNode edges = first(all, EDGES);
            if (nodes == null || edges == null) {
                return null;
            }
            NetworkFile network = NetworkFile.empty();
            nodes.forEach(node -> network.nodes().add(row(node)));
            edges.forEach(edge -> network.edges().add(row(edge)));
            return network;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable JsonNode first(JsonNode all, List<String> names) {
        return names.stream()
                .map(all::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> row(JsonNode thing) {
        var row = new LinkedHashMap<String, String>();
        put(row, thing);
        return row;
    }

    private static void put(Map<String, String> row, JsonNode thing) {
        thing.properties().forEach(said -> {
            JsonNode value = said.getValue();
            if (value.isArray()) {
                var values = new StringJoiner(";");
                value.forEach(one -> values.add(one.asString("")));
                row.putIfAbsent(said.getKey(), values.toString());
            } else if (said.getKey().equals("attributes")) {
                put(row, value);
            } else if (value.isValueNode() && !value.isNull()) {
                row.putIfAbsent(NAMES.getOrDefault(said.getKey(), said.getKey()), value.asString(""));
            }
        });
    }
}
