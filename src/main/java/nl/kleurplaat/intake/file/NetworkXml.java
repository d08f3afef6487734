package nl.kleurplaat.intake.file;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads GEXF and GraphML: nodes and edges with what is said of them. */
final class NetworkXml {

    private final NetworkFile network = NetworkFile.empty();
    /** Attributes by their id, of nodes and of edges. */
    private final Map<String, String> names = new HashMap<>();

    private String declaring = "node";
    private @Nullable Map<String, String> row;

    private NetworkXml() {}

    static NetworkFile read(String fileName, byte[] bytes) {
        var reading = new NetworkXml();
        try {
            XMLStreamReader xml = PlainXml.reader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    reading.element(xml);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-part", fileName);
        }
        return reading.network;
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "attributes" -> declaring = of(xml, "class");
            case "attribute" -> names.put(declaring + of(xml, "id"), of(xml, "title"));
            case "key" -> names.put(of(xml, "for") + of(xml, "id"), name(of(xml, "attr.name"), of(xml, "id")));
            case "node" -> {
                row = begin(xml, "id", NetworkFile.ID, "label", NetworkFile.LABEL);
                network.nodes().add(row);
            }
            case "edge" -> {
                row = begin(
                        xml, "source", NetworkFile.SOURCE, "target", NetworkFile.TARGET, "label", NetworkFile.LABEL);
                network.edges().add(row);
            }
            case "attvalue" -> put(of(xml, "for"), of(xml, "value"));
            case "data" -> put(of(xml, "key"), xml.getElementText());
            default -> {}
        }
    }

    private static Map<String, String> begin(XMLStreamReader xml, String... attributes) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < attributes.length; i += 2) {
            String value = of(xml, attributes[i]);
            if (!value.isEmpty()) {
                row.put(attributes[i + 1], value);
            }
        }
        return row;
    }

    private void put(String id, String value) {
        Map<String, String> said = row;
        if (said != null) {
            String kind = said.containsKey(NetworkFile.SOURCE) ? "edge" : "node";
            String name = names.getOrDefault(kind + id, names.getOrDefault("all" + id, id));
            said.putIfAbsent(name.equalsIgnoreCase(NetworkFile.LABEL) ? NetworkFile.LABEL : name, value.strip());
        }
    }

    private static String name(String name, String id) {
        return name.isEmpty() ? id : name;
    }

    private static String of(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
