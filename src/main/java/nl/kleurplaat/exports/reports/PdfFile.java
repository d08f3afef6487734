package nl.kleurplaat.exports.reports;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes a tagged PDF (PDF/UA-1) of a page, with its fonts in it. */
final class PdfFile {

    private static final String FONTS = "/liberation/Liberation";
    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfFile() {}

    /** @param page well-formed HTML with its style inside */
    static byte[] of(String page, Locale language) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useSVGDrawer(new BatikSVGDrawer())
                .useHyphenation(Hyphens.of(language))
                .useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS)
                .withProducer("Kleurplaat")
                // everything is in the page
                .useUriResolver((base, uri) -> null)
                .withW3cDocument(document(page), null)
                .toStream(pdf);
        font(builder, "Sans-Regular", 400);
        font(builder, "Sans-Bold", 700);
        font(builder, "Mono-Regular", 400);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** For text, and for text in figures. */
    private static void font(PdfRendererBuilder builder, String file, int weight) {
        String family = "Liberation " + file.substring(0, file.indexOf('-'));
        builder.useFont(
                () -> resource(FONTS + file + ".ttf"),
                family,
                weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(path), path);
    }

    private static Document document(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
            describeFigures(document);
            addBookmarks(document);
            return document;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the page is not well formed", e);
        }
    }

    /** To every chapter. */
    private static void addBookmarks(Document document) {
        Element bookmarks = document.createElement("bookmarks");
        NodeList sections = document.getElementsByTagName("section");
        for (int i = 0; i < sections.getLength(); i++) {
            Element section = (Element) sections.item(i);
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute(
                    "name",
                    section.getElementsByTagName("h2").item(0).getTextContent().strip());
            bookmark.setAttribute("href", "#" + section.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        document.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }

    /** What a browser reads out of a figure, a PDF keeps as its alternative text. */
    private static void describeFigures(Document document) {
        NodeList figures = document.getElementsByTagName("svg");
        for (int i = 0; i < figures.getLength(); i++) {
            Element figure = (Element) figures.item(i);
            figure.setAttribute("alt", figure.getAttribute("aria-label"));
        }
    }
}
