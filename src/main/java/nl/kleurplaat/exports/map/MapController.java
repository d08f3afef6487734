package nl.kleurplaat.exports.map;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.exports.SentFile;
import nl.kleurplaat.results.Measure;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Gives the map by its address. */
@Controller
class MapController {

    private static final String PIXELS = "png";

    private final Texts texts;

    MapController(Texts texts) {
        this.texts = texts;
    }

    /** @param size the measure that the size of actors goes by, in any case; null: how many ties they have */
    @GetMapping("/api/networks/export.{form:svg|png}")
    void map(
            @PathVariable String form,
            @RequestParam @Nullable String size,
            Seen seen,
            Locale language,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        Measure measure = measure(size);
        if (SentFile.isKnown(request, response, seen.id(), form, language.getLanguage(), measure.name())) {
            return;
        }
        String map = NetworkMap.svg(seen, measure, texts, language);
        String file = "kleurplaat-" + seen.network().asOf() + "." + form;
        if (form.equals(PIXELS)) {
            PngFile.write(map, SentFile.begin(response, ContentDisposition.inline(), file, "image/png"));
        } else {
            SentFile.begin(response, ContentDisposition.inline(), file, "image/svg+xml;charset=UTF-8")
                    .write(map.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Measure measure(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return Measure.DEGREE;
        }
        List<String> names = Arrays.stream(Measure.values()).map(Measure::name).toList();
        String name = asked.toUpperCase(Locale.ROOT);
        if (!names.contains(name)) {
            throw new Problem(ProblemCode.BAD_INPUT, "exports.no-measure", asked, Nearest.names(asked, names));
        }
        return Measure.valueOf(name);
    }
}
