package nl.kleurplaat.exports.networks;

import java.io.Writer;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.kleurplaat.exports.Printable;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Table.Column;

/**
 * GraphML with a type for each attribute. Written here, since JGraphT's exporter takes twice the time of a large network, and
 * leaves out weights of 1, which not every reader fills in.
 */
final class GraphMlFile {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = NAMESPACE + "/1.0/graphml.xsd";

    private final ExportedNetwork network;
    private final XMLStreamWriter xml;

    private GraphMlFile(ExportedNetwork network, XMLStreamWriter xml) {
        this.network = network;
        this.xml = xml;
    }

    static void write(ExportedNetwork network, Writer out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        new GraphMlFile(network, xml).write();
        xml.close();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        xml.writeAttribute(
                "xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation", NAMESPACE + " " + SCHEMA);
        keys("node", network.nodes());
        keys("edge", network.links());
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "undirected");
        List<String> ofNodes = names("node", network.nodes());
        for (int v = 0; v < network.nodes().rows(); v++) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", Printable.of(network.key(v)));
            data(network.nodes(), ofNodes, v);
            xml.writeEndElement();
        }
        List<String> ofEdges = names("edge", network.links());
        for (int t = 0; t < network.links().rows(); t++) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", String.valueOf(t));
            xml.writeAttribute("source", Printable.of(network.key(network.a(t))));
            xml.writeAttribute("target", Printable.of(network.key(network.b(t))));
            data(network.links(), ofEdges, t);
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }

    /** What the columns of a table are called in the file. */
    private static List<String> names(String of, Table table) {
        return table.columns().stream().map(column -> of + "-" + column.name()).toList();
    }

    private void keys(String of, Table table) throws XMLStreamException {
        List<String> names = names(of, table);
        for (int c = 0; c < names.size(); c++) {
            Column column = table.columns().get(c);
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", names.get(c));
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", column.name());
            xml.writeAttribute("attr.type", type(network.sample(table, column)));
        }
    }

    private static String type(Object sample) {
        return switch (sample) {
            case Boolean truth -> "boolean";
            case Integer number -> "int";
            case Long number -> "long";
            case Double number -> "double";
            default -> "string";
        };
    }

    private void data(Table table, List<String> names, int row) throws XMLStreamException {
        for (int c = 0; c < names.size(); c++) {
            Object value = network.value(table.columns().get(c), row);
            if (value != null) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", names.get(c));
                xml.writeCharacters(Printable.of(value.toString()));
                xml.writeEndElement();
            }
        }
    }
}
