package nl.kleurplaat.exports.networks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import nl.kleurplaat.api.NamedFiles;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.exports.SentFile;
import nl.kleurplaat.exports.tables.NetworkTables;
import nl.kleurplaat.exports.tables.TableTexts;
import nl.kleurplaat.exports.tables.XlsxTable;
import nl.kleurplaat.results.Seen;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Gives networks as files, written while they are sent. */
@Controller
class ExportController implements NamedFiles {

    private static final String DRAFT = "1.2";

    private final Texts texts;

    ExportController(Texts texts) {
        this.texts = texts;
    }

    /** @param version of GEXF: {@code 1.2} is 1.2draft, anything else 1.3 */
    @GetMapping("/api/networks/export.{form}")
    void export(
            @PathVariable String form,
            @RequestParam @Nullable String version,
            Seen seen,
            Locale language,
            WebRequest request,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        ExportForm asked = ExportForm.of(form);
        if (SentFile.isKnown(request, response, seen.id(), form, language.getLanguage(), String.valueOf(version))) {
            return;
        }
        TableTexts words = new TableTexts(texts, language);
        ExportedNetwork network = ExportedNetwork.of(seen, words);
        String file = "kleurplaat-" + seen.network().asOf() + "." + form;
        OutputStream out = SentFile.begin(response, ContentDisposition.attachment(), file, asked.type());
        if (asked == ExportForm.XLSX) {
            workbook(network, out);
            return;
        }
        try (Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            write(network, asked, DRAFT.equals(version), text);
        }
    }

    private static void write(ExportedNetwork network, ExportForm form, boolean draft, Writer text)
            throws IOException, XMLStreamException {
        switch (form) {
            case GRAPHML -> GraphMlFile.write(network, text);
            case DOT -> DotFile.write(network, text);
            case GEXF -> GexfFile.write(network, draft, text);
            case CYJS -> JsonFiles.cytoscape(network, text);
            case JSON -> JsonFiles.nodeLink(network, text);
            case NET -> LineFiles.pajek(network, text);
            case DL -> LineFiles.ucinet(network, text);
            case XLSX -> throw new IllegalStateException("is no text");
        }
    }

    @Override
    public Set<String> names() {
        return Set.of("networks/export");
    }

    /** Actors and ties, a sheet each. */
    private static void workbook(ExportedNetwork network, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kleurplaat", "1.0")) {
            XlsxTable.sheet(workbook, "actors", network.nodes(), network.words());
            XlsxTable.sheet(workbook, "ties", NetworkTables.ties(network.seen()), network.words());
        }
    }
}
