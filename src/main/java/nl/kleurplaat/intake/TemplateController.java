package nl.kleurplaat.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.intake.check.RecordReader;
import org.neo4j.driver.Driver;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the workbook to fill in, in the language of the reader. */
@Controller
class TemplateController {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Texts texts;
    private final Driver driver;

    TemplateController(Texts texts, Driver driver) {
        this.texts = texts;
        this.driver = driver;
    }

    @GetMapping("/api/imports/template.xlsx")
    void template(Locale language, HttpServletResponse response) throws IOException {
        TemplateWords words = TemplateWords.read(new RecordReader(driver));
        String name = texts.text(language, "template.file") + ".xlsx";
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        new TemplateWorkbook(texts, language, words).write(response.getOutputStream());
    }
}
