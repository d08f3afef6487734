package nl.kleurplaat.exports.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kleurplaat.api.NamedFiles;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.exports.SentFile;
import nl.kleurplaat.exports.tables.TableTexts;
import nl.kleurplaat.exports.tables.Tables;
import nl.kleurplaat.exports.tables.XlsxTable;
import nl.kleurplaat.results.Computations;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Gives reports by their address. */
@Controller
class ReportController implements NamedFiles {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "pdf", "application/pdf",
            "xlsx", XlsxTable.TYPE);

    /** A report brings its own style, and nothing else at all. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final Texts texts;
    private final ITemplateEngine templates;
    private final String style;
    private final Computations computations;

    ReportController(Texts texts, ITemplateEngine templates, Computations computations) throws IOException {
        this.texts = texts;
        this.computations = computations;
        this.templates = templates;
        try (InputStream file = ReportController.class.getResourceAsStream("/reports/report.css")) {
            style = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * @param key of the organisation or intervention that it is about, or the id of a computation
     * @param since the first day that counts as new; null: a year before the day that is seen
     */
    @GetMapping("/api/reports/{name}.{form}")
    void report(
            @PathVariable String name,
            @PathVariable String form,
            @RequestParam @Nullable String lens,
            @RequestParam @Nullable String key,
            @RequestParam @Nullable String since,
            Seen seen,
            Locale language,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        String type = TYPES.get(form);
        if (type == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "reports.no-form", form, Nearest.names(form, TYPES.keySet()));
        }
        if (!name.equals(Reports.PROGRAMME)
                && SentFile.isKnown(
                        request,
                        response,
                        seen.id(),
                        name,
                        form,
                        language.getLanguage(),
                        String.valueOf(key),
                        String.valueOf(since))) {
            return;
        }
        Asked asked = new Asked(seen, key, Tables.since(seen, Tables.day(since)), computations);
        ReportContent report = Reports.of(name, asked);
        TableTexts words = new TableTexts(texts, language);
        ReportPage page = ReportPage.of(report, seen, words, Variables.of(lens, asked));
        String file = name + "-" + seen.network().asOf() + "." + form;
        if (form.equals("xlsx")) {
            ReportWorkbook.write(
                    report, page, words, SentFile.begin(response, ContentDisposition.attachment(), file, type));
            return;
        }
        boolean paper = form.equals("pdf");
        String html = html(page, language, paper);
        byte[] bytes = paper ? PdfFile.of(html, language) : html.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentLength(bytes.length);
        SentFile.begin(response, ContentDisposition.inline(), file, type).write(bytes);
    }

    @Override
    public Set<String> names() {
        return Reports.names().stream().map("reports/"::concat).collect(Collectors.toSet());
    }

    /** @param paper whether it is printed: what is for one sheet has no appendix there */
    private String html(ReportPage page, Locale language, boolean paper) {
        Context context = new Context(language);
        context.setVariable("page", page);
        context.setVariable("style", style);
        context.setVariable("oneSheet", paper && page.onePage());
        return templates.process("report", context);
    }
}
