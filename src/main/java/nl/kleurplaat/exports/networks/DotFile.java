package nl.kleurplaat.exports.networks;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Table.Column;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jspecify.annotations.Nullable;

/** DOT, which JGraphT writes. */
final class DotFile {

    private DotFile() {}

    /** Names, groups and measures as attributes of nodes and edges. */
    static void write(ExportedNetwork network, Writer out) {
        DOTExporter<Integer, Integer> exporter = new DOTExporter<>(v -> quoted(network.key(v)));
        exporter.setEdgeAttributeProvider(t -> values(network, network.links(), t));
        exporter.setVertexAttributeProvider(v -> {
            Map<String, Attribute> all = values(network, network.nodes(), v);
            all.put("label", DefaultAttribute.createAttribute(network.name(v)));
            return all;
        });
        exporter.exportGraph(network.graph(), out);
    }

    private static String quoted(String key) {
        return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Map<String, Attribute> values(ExportedNetwork network, Table table, int row) {
        Map<String, Attribute> all = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            @Nullable Object value = network.value(column, row);
            if (value != null) {
                all.put(column.name(), attribute(value));
            }
        }
        return all;
    }

    private static Attribute attribute(Object value) {
        return switch (value) {
            case Boolean truth -> DefaultAttribute.createAttribute(truth);
            case Integer number -> DefaultAttribute.createAttribute(number);
            case Long number -> DefaultAttribute.createAttribute(number);
            case Double number -> DefaultAttribute.createAttribute(number);
            default -> DefaultAttribute.createAttribute(value.toString());
        };
    }
}
