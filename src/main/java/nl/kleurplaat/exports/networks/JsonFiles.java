package nl.kleurplaat.exports.networks;

import java.io.Writer;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Table.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The forms that are JSON: node-link, as networkx and D3 read it, and that of Cytoscape. */
final class JsonFiles {

    private static final double SCALE = 1_000;

    private JsonFiles() {}

    static void nodeLink(ExportedNetwork network, Writer out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            json.writeBooleanProperty("directed", false);
            json.writeBooleanProperty("multigraph", false);
            json.writeObjectPropertyStart("graph");
            json.writeStringProperty(
                    "version", String.valueOf(network.seen().snapshot().version()));
            json.writeStringProperty("asOf", network.seen().network().asOf().toString());
            json.writeEndObject();
            json.writeArrayPropertyStart("nodes");
            for (int v = 0; v < network.nodes().rows(); v++) {
                json.writeStartObject();
                json.writeStringProperty("id", network.key(v));
                values(json, network, network.nodes(), v);
                Drawing drawing = network.drawing();
                if (drawing != null) {
                    json.writeNumberProperty("x", drawing.x()[v]);
                    json.writeNumberProperty("y", drawing.y()[v]);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("links");
            for (int t = 0; t < network.links().rows(); t++) {
                json.writeStartObject();
                ends(json, network, t);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static void cytoscape(ExportedNetwork network, Writer out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("data");
            json.writeStringProperty(
                    "name", "Kleurplaat " + network.seen().network().asOf());
            json.writeEndObject();
            json.writeObjectPropertyStart("elements");
            json.writeArrayPropertyStart("nodes");
            for (int v = 0; v < network.nodes().rows(); v++) {
                json.writeStartObject();
                json.writeObjectPropertyStart("data");
                json.writeStringProperty("id", network.key(v));
                values(json, network, network.nodes(), v);
                json.writeEndObject();
                place(json, network.drawing(), v);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("edges");
            for (int t = 0; t < network.links().rows(); t++) {
                json.writeStartObject();
                json.writeObjectPropertyStart("data");
                json.writeStringProperty("id", "tie-" + t);
                ends(json, network, t);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void place(JsonGenerator json, @Nullable Drawing drawing, int actor) {
        if (drawing != null) {
            json.writeObjectPropertyStart("position");
            json.writeNumberProperty("x", drawing.x()[actor] * SCALE);
            json.writeNumberProperty("y", drawing.y()[actor] * SCALE);
            json.writeEndObject();
        }
    }

    private static void ends(JsonGenerator json, ExportedNetwork network, int tie) {
        json.writeStringProperty("source", network.key(network.a(tie)));
        json.writeStringProperty("target", network.key(network.b(tie)));
        values(json, network, network.links(), tie);
    }

    private static void values(JsonGenerator json, ExportedNetwork network, Table table, int row) {
        for (Column column : table.columns()) {
            Object value = network.value(column, row);
            if (value != null) {
                json.writeName(column.name());
                json.writePOJO(value);
            }
        }
    }
}
