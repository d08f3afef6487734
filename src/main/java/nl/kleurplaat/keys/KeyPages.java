package nl.kleurplaat.keys;

import java.time.LocalDate;
import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an admin who logs in with an account makes keys for programs, sees which there are, and revokes them. */
@Controller
@Requires(Role.ADMIN)
@ConditionalOnBooleanProperty("kleurplaat.login.accounts")
class KeyPages {

    private final ApiKeys keys;
    private final Texts texts;

    KeyPages(ApiKeys keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
    }

    @GetMapping("/keys")
    ModelAndView keys(Locale language) {
        return page(language);
    }

    @PostMapping("/keys/make")
    ModelAndView make(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "false") boolean filesOnly,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            Locale language) {
        try {
            String secret =
                    keys.order(name, role, until, filesOnly, reader.name()).secret();
            return page(language).addObject("secret", secret);
        } catch (Problem problem) {
            ModelAndView page = page(language).addObject("problem", texts.text(language, problem));
            page.setStatus(HttpStatus.valueOf(problem.code().status()));
            return page;
        }
    }

    @PostMapping("/keys/revoke")
    ModelAndView revoke(@RequestParam String id, Locale language) {
        keys.revoke(id);
        return page(language);
    }

    private ModelAndView page(Locale language) {
        String other = language.equals(Texts.DUTCH) ? "en" : "nl";
        return new ModelAndView("keys")
                .addObject("inOtherLanguage", "/keys?lang=" + other)
                .addObject("keys", keys.all())
                .addObject("roles", Role.values());
    }
}
