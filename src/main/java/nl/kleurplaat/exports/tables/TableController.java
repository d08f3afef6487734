package nl.kleurplaat.exports.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kleurplaat.api.NamedFiles;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.exports.SentFile;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Gives tables by their address: written row by row once all of it is found. */
@Controller
class TableController implements NamedFiles {

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "xlsx", XlsxTable.TYPE,
            "json", "application/json");
    private static final String TAB = "tab";

    private final Texts texts;

    TableController(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param sep between cells of CSV: a comma, a semicolon or {@code tab}; null: what Excel expects in the language
     * @param since the first day that counts, where the table has one
     */
    @GetMapping("/api/tables/{name}.{form}")
    void table(
            @PathVariable String name,
            @PathVariable String form,
            @RequestParam @Nullable String sep,
            @RequestParam @Nullable String since,
            Seen seen,
            Locale language,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        String type = TYPES.get(form);
        if (type == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "exports.no-form", form, Nearest.names(form, TYPES.keySet()));
        }
        char separator = separator(sep, language);
        if (SentFile.isKnown(
                request,
                response,
                seen.id(),
                name,
                form,
                language.getLanguage(),
                String.valueOf(separator),
                String.valueOf(since))) {
            return;
        }
        Table table = Tables.of(name, seen, Tables.day(since));
        String file = name + "-" + seen.network().asOf() + "." + form;
        response.setHeader("X-Total-Count", String.valueOf(table.rows()));
        TableTexts words = new TableTexts(texts, language);
        OutputStream out = SentFile.begin(response, ContentDisposition.inline(), file, type);
        switch (form) {
            case "csv" -> CsvTable.write(table, words, separator, out);
            case "xlsx" -> XlsxTable.write(name, table, words, out);
            default -> JsonTable.write(table, words, out);
        }
    }

    @Override
    public Set<String> names() {
        return Tables.names().stream().map("tables/"::concat).collect(Collectors.toSet());
    }

    private static char separator(@Nullable String asked, Locale language) {
        if (asked == null || asked.isEmpty()) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ',' : ';';
        }
        if (asked.equals(TAB) || asked.equals("\t")) {
            return '\t';
        }
        if (asked.length() == 1 && ",;|".contains(asked)) {
            return asked.charAt(0);
        }
        throw new Problem(ProblemCode.BAD_INPUT, "exports.separator", asked);
    }
}
