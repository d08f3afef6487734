package nl.kleurplaat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import tools.jackson.databind.ObjectMapper;

/**
 * The page on which people see and ask: a frame for each {@link View}. Scripts fill it from the public API, in the browser;
 * the texts that they need go along.
 */
@Controller
class ViewPages {

    private static final String TEXTS = "texts.page";

    private final Texts texts;
    private final ObjectMapper json;
    private final Map<Locale, String> written = new ConcurrentHashMap<>();

    ViewPages(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @GetMapping({
        "/",
        "/map",
        "/matrix",
        "/gaps",
        "/partnerships",
        "/opportunities",
        "/questions",
        "/compare",
        "/bring-in",
        "/edit",
        "/manage"
    })
    String view(
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            HttpServletRequest request,
            Model model,
            Locale language) {
        model.addAttribute("shared", false);
        model.addAttribute("view", View.at(request.getServletPath()));
        model.addAttribute("texts", written.computeIfAbsent(language, this::texts));
        model.addAttribute("role", reader.role().word());
        model.addAttribute("local", reader.kind() == Reader.Kind.LOCAL);
        Set<String> own = reader.organisations();
        model.addAttribute("own", own == null ? null : json.writeValueAsString(new TreeSet<>(own)));
        return "view";
    }

    /** The frame around a view that was shared: its scripts find out which by the link, which the service is not sent. */
    @GetMapping("/shared")
    String shared(HttpServletResponse response, Model model, Locale language) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("shared", true);
        model.addAttribute("texts", written.computeIfAbsent(language, this::texts));
        return "view";
    }

    private String texts(Locale language) {
        Map<String, String> patterns = ResourceBundle.getBundle(TEXTS, Locale.ROOT).keySet().stream()
                .collect(Collectors.toMap(Function.identity(), key -> texts.pattern(language, key)));
        return json.writeValueAsString(patterns);
    }
}
