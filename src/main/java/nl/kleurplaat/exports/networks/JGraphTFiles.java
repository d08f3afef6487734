package nl.kleurplaat.exports.networks;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Table.Column;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.jspecify.annotations.Nullable;

/** The forms that JGraphT writes. */
final class JGraphTFiles {

    private JGraphTFiles() {}

    /** With a type for each attribute. */
    static void graphMl(ExportedNetwork network, Writer out) {
        GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>(network::key);
        // written as any other attribute: by itself the exporter leaves out weights of 1, which not every reader fills
        // in
        exporter.setEdgeWeightAttributeName("weight of JGraphT");
        register(exporter, AttributeCategory.NODE, network, network.nodes());
        register(exporter, AttributeCategory.EDGE, network, network.links());
        attributes(exporter, network);
        exporter.exportGraph(network.graph(), out);
    }

    private static void register(
            GraphMLExporter<Integer, Integer> exporter,
            AttributeCategory category,
            ExportedNetwork network,
            Table table) {
        for (Column column : table.columns()) {
            exporter.registerAttribute(
                    column.name(),
                    category,
                    attribute(network.sample(table, column)).getType());
        }
    }

    static void dot(ExportedNetwork network, Writer out) {
        DOTExporter<Integer, Integer> exporter = new DOTExporter<>(v -> quoted(network.key(v)));
        attributes(exporter, network);
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

    private static void attributes(BaseExporter<Integer, Integer> exporter, ExportedNetwork network) {
        exporter.setVertexAttributeProvider(v -> values(network, network.nodes(), v));
        exporter.setEdgeAttributeProvider(t -> values(network, network.links(), t));
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
