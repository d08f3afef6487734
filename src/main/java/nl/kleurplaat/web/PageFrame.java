package nl.kleurplaat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs to know. */
@ControllerAdvice(basePackages = {"nl.kleurplaat.web", "nl.kleurplaat.accounts", "nl.kleurplaat.security"})
class PageFrame {

    private final boolean graphiQl;

    PageFrame(ObjectProvider<GraphiQlPage> graphiQl) {
        this.graphiQl = graphiQl.getIfAvailable() != null;
    }

    @ModelAttribute
    void frame(Locale language, HttpServletRequest request, Model model) {
        Locale other = language.equals(Texts.DUTCH) ? Locale.ENGLISH : Texts.DUTCH;
        model.addAttribute("language", language.getLanguage());
        model.addAttribute("otherLanguage", other.getLanguage());
        model.addAttribute("inOtherLanguage", "?lang=" + other.getLanguage());
        model.addAttribute("keep", keep(request));
        model.addAttribute("graphiQl", graphiQl);
        model.addAttribute(
                "views",
                Stream.of(View.values()).filter(view -> view != View.MANAGE).toList());
        model.addAttribute(
                "manages",
                request.getAttribute(Reader.ATTRIBUTE) instanceof Reader reader
                        && reader.role().includes(Role.ADMIN));
    }

    /** What links within the site end with, so that a chosen language stays chosen. */
    static String keep(HttpServletRequest request) {
        return Languages.chosen(request)
                .map(language -> "?lang=" + language.getLanguage())
                .orElse("");
    }
}
