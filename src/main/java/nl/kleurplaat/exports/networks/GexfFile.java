package nl.kleurplaat.exports.networks;

import java.io.Writer;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.kleurplaat.analysis.drawing.Drawing;
import nl.kleurplaat.exports.Printable;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Table.Column;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/**
 * GEXF, the form of Gephi, in its versions 1.3 and 1.2draft: from when until when each actor and tie is there, colours, places
 * and all that is measured.
 */
final class GexfFile {

    private static final double SCALE = 1_000;

    private final ExportedNetwork network;
    private final XMLStreamWriter xml;
    private final String namespace;
    private final String drawn;
    private final String version;
    private final Column from;
    private final Column until;
    private final Column colour;

    private GexfFile(ExportedNetwork network, XMLStreamWriter xml, boolean draft) {
        this.network = network;
        this.xml = xml;
        this.version = draft ? "1.2" : "1.3";
        this.namespace = draft ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3";
        this.drawn = namespace + "/viz";
        this.from = network.nodes().column("from");
        this.until = network.nodes().column("until");
        this.colour = network.nodes().column("colour");
    }

    /** @param draft whether it is in the older version */
    static void write(ExportedNetwork network, boolean draft, Writer out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        new GexfFile(network, xml, draft).write();
        xml.close();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace(namespace);
        xml.writeNamespace("viz", drawn);
        xml.writeAttribute("version", version);
        xml.writeStartElement("meta");
        xml.writeAttribute("lastmodifieddate", network.seen().network().asOf().toString());
        text("creator", "Kleurplaat");
        xml.writeEndElement();
        xml.writeStartElement("graph");
        xml.writeAttribute("mode", "dynamic");
        xml.writeAttribute("defaultedgetype", "undirected");
        xml.writeAttribute("timeformat", "date");
        attributes("node", network.nodes());
        attributes("edge", network.links());
        xml.writeStartElement("nodes");
        for (int v = 0; v < network.nodes().rows(); v++) {
            node(v);
        }
        xml.writeEndElement();
        xml.writeStartElement("edges");
        for (int t = 0; t < network.links().rows(); t++) {
            edge(t);
        }
        xml.writeEndDocument();
    }

    private void attributes(String of, Table table) throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", of);
        xml.writeAttribute("mode", "static");
        for (int c = 0; c < table.columns().size(); c++) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", String.valueOf(c));
            xml.writeAttribute("title", table.columns().get(c).name());
            xml.writeAttribute(
                    "type", type(network.sample(table, table.columns().get(c))));
        }
        xml.writeEndElement();
    }

    private static String type(Object sample) {
        return switch (sample) {
            case Boolean truth -> "boolean";
            case Integer number -> "integer";
            case Long number -> "long";
            case Double number -> "double";
            default -> "string";
        };
    }

    private void node(int actor) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", Printable.of(network.key(actor)));
        xml.writeAttribute("label", Printable.of(network.name(actor)));
        during(network.value(from, actor), network.value(until, actor));
        values(network.nodes(), actor);
        String rgb = String.valueOf(network.value(colour, actor));
        xml.writeEmptyElement(drawn, "color");
        for (int i = 0; i < 3; i++) {
            int part = Integer.parseInt(rgb.substring(1 + 2 * i, 3 + 2 * i), 16);
            xml.writeAttribute("rgb".substring(i, i + 1), String.valueOf(part));
        }
        Drawing drawing = network.drawing();
        if (drawing != null) {
            xml.writeEmptyElement(drawn, "position");
            xml.writeAttribute("x", String.valueOf(drawing.x()[actor] * SCALE));
            // up is positive there
            xml.writeAttribute("y", String.valueOf(-drawing.y()[actor] * SCALE));
            xml.writeAttribute("z", "0.0");
        }
        xml.writeEndElement();
    }

    private void edge(int tie) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", String.valueOf(tie));
        xml.writeAttribute("source", Printable.of(network.key(network.a(tie))));
        xml.writeAttribute("target", Printable.of(network.key(network.b(tie))));
        xml.writeAttribute("weight", String.valueOf(network.weight(tie)));
        during(day(network.days().first()[tie]), day(network.days().last()[tie]));
        values(network.links(), tie);
        xml.writeEndElement();
    }

    private static @Nullable String day(int day) {
        LocalDate date = Days.date(day);
        return date == null ? null : date.toString();
    }

    private void during(@Nullable Object start, @Nullable Object end) throws XMLStreamException {
        if (start != null) {
            xml.writeAttribute("start", start.toString());
        }
        if (end != null) {
            xml.writeAttribute("end", end.toString());
        }
    }

    private void values(Table table, int row) throws XMLStreamException {
        xml.writeStartElement("attvalues");
        for (int c = 0; c < table.columns().size(); c++) {
            Object value = network.value(table.columns().get(c), row);
            if (value != null) {
                xml.writeEmptyElement("attvalue");
                xml.writeAttribute("for", String.valueOf(c));
                xml.writeAttribute("value", Printable.of(value.toString()));
            }
        }
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(Printable.of(text));
        xml.writeEndElement();
    }
}
