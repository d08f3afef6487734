package nl.kleurplaat.exports.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.results.Measure;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.results.Visit;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class NetworkMapTests {

    private final Seen seen = seen(new Records()
            .organisation("a", "kind=gemeente domains=jeugd,wonen")
            .organisation("b", "kind=school domains=jeugd")
            .organisation("c", "kind=school domains=wonen")
            .organisation("d", "")
            .collaboration("x", "members=a,b")
            .collaboration("y", "members=a,c")
            .collaboration("z", "end=2020-01-01 members=a,c"));

    private static Seen seen(Records records) {
        return new Results()
                .of(Lens.DEFAULT, new Visit(records.snapshot(), LocalDate.of(2026, 11, 28), Deadline.NEVER));
    }

    private String map(Locale language) {
        return NetworkMap.svg(seen, Measure.DEGREE, TestTexts.ALL, language);
    }

    private static Document read(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> all(Document svg, String element) {
        NodeList found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void saysWhatIsSeenInBothLanguages() throws Exception {
        Document dutch = read(map(Texts.DUTCH));
        Document english = read(map(Locale.ENGLISH));

        assertThat(all(dutch, "title").getFirst()).isEqualTo("4 organisaties en 2 relaties");
        assertThat(all(dutch, "desc").getFirst())
                .startsWith("Stand op 28 november 2026. 2 van 3 samenwerkingen. Ingedeeld naar domein.")
                .contains("naam van a");
        assertThat(all(dutch, "text"))
                .contains("Domein", "jeugd", "wonen", "meer dan één", "onbekend", "Soort organisatie", "gemeente")
                .contains("Aantal relaties", "0", "2", "1 samenwerking", "naam van d");
        assertThat(all(english, "title").getFirst()).isEqualTo("4 organisations and 2 ties");
        assertThat(all(english, "desc").getFirst())
                .startsWith("As of November 28, 2026. 2 of 3 collaborations. Grouped by domain.");
        assertThat(all(english, "text")).contains("jeugd (en)", "more than one", "Kind of organisation");
        assertThat(english.getDocumentElement().getAttribute("aria-label"))
                .startsWith("4 organisations and 2 ties. As");
    }

    @Test
    void isTheSameEveryTimeAndHasNoTransparency() {
        String svg = map(Texts.DUTCH);

        assertThat(svg).isEqualTo(map(Texts.DUTCH)).doesNotContain("opacity", "rgba", "NaN", "style=");
    }

    @Test
    void isDrawnOfNothingAndOfOne() throws Exception {
        for (Records records : List.of(new Records(), new Records().organisations("a"))) {
            String svg = NetworkMap.svg(seen(records), Measure.BETWEENNESS, TestTexts.ALL, Texts.DUTCH);
            assertThat(svg).doesNotContain("NaN", "Infinity");
            assertThat(all(read(svg), "title").getFirst()).endsWith("en geen relaties");
        }
    }

    @Test
    void isTheSamePictureInPixels() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngFile.write(map(Texts.DUTCH), out);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(2 * NetworkMap.WIDTH);
        assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        int grey = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                grey += (image.getRGB(x, y) & 0xFFFFFF) == 0xCCCCCC ? 1 : 0;
            }
        }
        assertThat(grey).as("an actor without a domain").isGreaterThan(100);
    }
}
