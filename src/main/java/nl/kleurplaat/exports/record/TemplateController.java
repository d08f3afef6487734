package nl.kleurplaat.exports.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.exports.tables.XlsxTable;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.RecordRows;
import org.neo4j.driver.Driver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the workbook to fill in, in the language of the reader. */
@Controller
class TemplateController {

    private final Texts texts;
    private final Driver driver;
    private final RecordRows rows;

    TemplateController(Texts texts, Driver driver, RecordRows rows) {
        this.texts = texts;
        this.driver = driver;
        this.rows = rows;
    }

    /** @param filled whether what the record has stands in it, to be changed and brought in again */
    @GetMapping("/api/imports/template.xlsx")
    void template(
            @RequestParam(defaultValue = "false") boolean filled,
            Seen seen,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        TemplateWords words = TemplateWords.read(driver);
        String name = texts.text(language, filled ? "template.file.filled" : "template.file") + ".xlsx";
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        WholeFile.send(out -> workbook(filled, seen, language, words, out), response, name, XlsxTable.TYPE);
    }

    private boolean workbook(boolean filled, Seen seen, Locale language, TemplateWords words, OutputStream out)
            throws IOException {
        var workbook =
                new TemplateWorkbook(texts, language, words, seen.snapshot().tier());
        return workbook.write(filled ? rows : null, out);
    }
}
