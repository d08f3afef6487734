package nl.kleurplaat.exports.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** Networks as files, read back: the same actors, ties and weights in each. */
@Neo4jTest
class ExportsIT {

    private static final String NASTY = "Stichting \"Ĳ & <é>\" 🙂";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Double> weights = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    @LocalServerPort
    int port;

    @BeforeEach
    void asTheApiTellsIt() {
        Api api = new Api(port);
        api.importSample();
        api.imports(
                "organisaties.csv",
                ("id;naam\nnaar-01;\"" + NASTY.replace("\"", "\"\"") + "\"\n").getBytes(StandardCharsets.UTF_8));
        JsonNode network = api.data("{ network { actors(first: 100) { edges { node { key name } } } drawing { keys tieA"
                        + " tieB weight } } }")
                .get("network");
        network.at("/actors/edges")
                .forEach(edge -> names.put(
                        edge.at("/node/key").asString(), edge.at("/node/name").asString()));
        JsonNode drawing = network.get("drawing");
        for (int t = 0; t < drawing.get("tieA").size(); t++) {
            weights.put(
                    pair(
                            drawing.at("/keys/" + drawing.at("/tieA/" + t)).asString(),
                            drawing.at("/keys/" + drawing.at("/tieB/" + t)).asString()),
                    drawing.at("/weight/" + t).asDouble());
        }
        assertThat(weights).hasSizeGreaterThan(100);
        assertThat(names).containsEntry("naar-01", NASTY).hasSizeGreaterThan(40);
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " – " + b : b + " – " + a;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer;
    }

    private String text(String form) throws IOException, InterruptedException {
        return new String(get("/api/networks/export." + form).body(), StandardCharsets.UTF_8);
    }

    @Test
    void graphMlIsValidAndTheSame() throws IOException, InterruptedException {
        Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Map<String, String> read = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(key -> key);
        importer.addVertexAttributeConsumer((attribute, value) -> {
            if (attribute.getSecond().equals("name")) {
                read.put(attribute.getFirst(), value.getValue());
            }
            if (attribute.getSecond().equals("group")) {
                groups.put(attribute.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(text("graphml")));

        assertThat(read).isEqualTo(names);
        assertThat(groups).containsValue("Jeugd");
        Map<String, Double> tied = new TreeMap<>();
        graph.edgeSet()
                .forEach(edge -> tied.put(
                        pair(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)), graph.getEdgeWeight(edge)));
        assertThat(tied).isEqualTo(weights);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "gexf?version=1.2"})
    void gexfHasDaysColoursAndPlaces(String form) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element gexf = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        get("/api/networks/export." + form).body()))
                .getDocumentElement();
        assertThat(gexf.getNamespaceURI()).isIn("http://gexf.net/1.3", "http://www.gexf.net/1.2draft");

        NodeList nodes = gexf.getElementsByTagNameNS("*", "node");
        Map<String, String> read = new HashMap<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            read.put(node.getAttribute("id"), node.getAttribute("label"));
            Element colour = (Element) node.getElementsByTagNameNS(gexf.getNamespaceURI() + "/viz", "color")
                    .item(0);
            assertThat(Integer.parseInt(colour.getAttribute("r"))).isBetween(0, 255);
            assertThat(colour.hasAttribute("a")).isFalse();
            assertThat(node.getElementsByTagNameNS(gexf.getNamespaceURI() + "/viz", "position")
                            .getLength())
                    .isEqualTo(1);
        }
        assertThat(read).isEqualTo(names);
        Map<String, Double> tied = new TreeMap<>();
        NodeList edges = gexf.getElementsByTagNameNS("*", "edge");
        boolean dated = false;
        for (int i = 0; i < edges.getLength(); i++) {
            Element edge = (Element) edges.item(i);
            tied.put(
                    pair(edge.getAttribute("source"), edge.getAttribute("target")),
                    Double.valueOf(edge.getAttribute("weight")));
            dated |= edge.getAttribute("start").matches("\\d{4}-\\d\\d-\\d\\d");
        }
        assertThat(tied).isEqualTo(weights);
        assertThat(dated).isTrue();
    }

    /**
     * The schema that gexf.net published for this version, as JGraphT brings it along. It has what is drawn in the namespace of
     * the rest, while its own examples and Gephi have it in one of its own: so moved, all must be as it says.
     */
    @Test
    void gexfIsAsItsSchemaHasIt() throws Exception {
        String gexf = text("gexf?version=1.2");
        assertThat(gexf).contains("<viz:color ", "<viz:position ");
        SchemaFactory.newDefaultInstance()
                .newSchema(SimpleGEXFImporter.class.getResource("/gexf.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(gexf.replace("<viz:", "<"))));
    }

    /** Programs tell the vertices of Pajek apart by their names. */
    @Test
    void pajekTellsEqualNamesApart() throws Exception {
        new Api(port)
                .imports("organisaties.csv", "id;naam\nmeer-1;Meer\nmeer-2;Meer\n".getBytes(StandardCharsets.UTF_8));
        String net = text("net");
        assertThat(net).contains("\"Meer [meer-1]\"", "\"Meer [meer-2]\"", "\"Gemeente Oeverdam (voorbeeld)\"");
    }

    @Test
    void nodeLinkAndCytoscapeHaveTheSame() throws IOException, InterruptedException {
        JsonNode json = Api.json(text("json"));
        Map<String, String> read = new HashMap<>();
        json.get("nodes")
                .forEach(node ->
                        read.put(node.get("id").asString(), node.get("name").asString()));
        assertThat(read).isEqualTo(names);
        assertThat(tied(json.get("links"))).isEqualTo(weights);
        assertThat(json.at("/nodes/0/x").isNumber()).isTrue();

        JsonNode elements = Api.json(text("cyjs")).get("elements");
        assertThat(elements.get("nodes").size()).isEqualTo(names.size());
        assertThat(tied(elements.get("edges")
                        .valueStream()
                        .map(it -> it.get("data"))
                        .toList()))
                .isEqualTo(weights);
    }

    private static Map<String, Double> tied(Iterable<JsonNode> links) {
        Map<String, Double> tied = new TreeMap<>();
        links.forEach(link -> tied.put(
                pair(link.get("source").asString(), link.get("target").asString()),
                link.get("weight").asDouble()));
        return tied;
    }

    @Test
    void linesHaveAllActorsAndTies() throws IOException, InterruptedException {
        List<String> pajek = text("net").lines().toList();
        assertThat(pajek.getFirst()).isEqualTo("*Vertices " + names.size());
        assertThat(pajek.get(names.size() + 1)).isEqualTo("*Edges");
        assertThat(pajek).hasSize(names.size() + 2 + weights.size());
        assertThat(pajek).anyMatch(line -> line.contains("group \"Jeugd\""));
        assertThat(pajek).anyMatch(line -> line.contains("\"Stichting 'Ĳ & <é>' 🙂\""));

        List<String> ucinet = text("dl").lines().toList();
        assertThat(ucinet.getFirst()).isEqualTo("dl n=" + names.size() + ", format=edgelist1");
        assertThat(ucinet).hasSize(names.size() + 3 + 2 * weights.size());

        String dot = text("dot");
        assertThat(dot.lines().filter(line -> line.contains(" -- "))).hasSize(weights.size());
        assertThat(dot).contains("\"naar-01\"", "Stichting \\\"Ĳ & <é>\\\" 🙂");
    }

    @Test
    void theMapHasEveryoneByTheirNameAndTellsWhatItCannotBeSizedBy() throws IOException, InterruptedException {
        HttpResponse<byte[]> map = get("/api/networks/export.svg?size=betweenness");
        assertThat(map.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
        String svg = new String(map.body(), StandardCharsets.UTF_8);
        names.values()
                .forEach(name -> assertThat(svg)
                        .contains("<title>"
                                + name.replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;")
                                        .replace("\"", "&quot;")
                                + "</title>"));
        assertThat(get("/api/networks/export.png").body()).startsWith(0x89, 'P', 'N', 'G');

        HttpResponse<String> wrong = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/networks/export.svg?size=degre"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Er is geen maat 'degre'. Bedoelde u 'DEGREE'");
    }

    @Test
    void aWorkbookHasThemOnTwoSheets() throws IOException, InterruptedException {
        byte[] file = get("/api/networks/export.xlsx").body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.findSheet("actors").orElseThrow().read()).hasSize(names.size() + 1);
            assertThat(workbook.findSheet("ties").orElseThrow().read()).hasSize(weights.size() + 1);
        }
    }
}
