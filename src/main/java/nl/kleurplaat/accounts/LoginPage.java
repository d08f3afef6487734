package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages for whoever is not logged in have in common: forms for this browser alone, and what went wrong. */
@Component
public class LoginPage {

    /** A path on this service, with what may stand behind it. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private final Texts texts;
    private final Sessions sessions;
    private final LoginWays ways;

    LoginPage(Texts texts, Sessions sessions, Environment settings) {
        this.texts = texts;
        this.sessions = sessions;
        this.ways = LoginWays.of(settings);
    }

    /** Where somebody asked for, if that is here; else where everything begins. */
    public static String local(String to) {
        return isLocal(to) ? to : "/";
    }

    static boolean isLocal(String to) {
        return LOCAL.matcher(to).matches();
    }

    /** This service as the browser that asks calls it. */
    public static String home(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }

    /** Where one logs in. */
    public ModelAndView login(
            String to, String name, HttpServletRequest request, HttpServletResponse response, Locale language) {
        return page("login", Map.of("to", to, "name", name), "to", request, response, language);
    }

    /**
     * A page from which a browser goes on by itself. It is not led on with a status: as a browser sees it the page of another site asks then,
     * and it shows its cookie to none of these; nor may a form lead to another site.
     *
     * @param said what it says: the name of a text, {@code entered} or {@code left}
     */
    public static ModelAndView onward(String said, String to, HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=" + to);
        return new ModelAndView("onward", Map.of("said", said, "to", to));
    }

    /** @param kept the name of the field that stays in the address in another language */
    ModelAndView page(
            String view,
            Map<String, String> fields,
            String kept,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        String secret = PageCookie.of(request).orElseGet(() -> {
            String made = PageCookie.withoutSession();
            response.addHeader(HttpHeaders.SET_COOKIE, PageCookie.header(request, made));
            return made;
        });
        String other = language.equals(Texts.DUTCH) ? "en" : "nl";
        return new ModelAndView(view, fields)
                .addObject("formToken", PageCookie.form(secret))
                .addObject("ways", ways)
                .addObject("passkeys", PasskeySite.of(request).isPresent())
                .addObject(
                        "inOtherLanguage",
                        UriComponentsBuilder.fromUriString("?lang={lang}&{name}={value}")
                                .encode()
                                .buildAndExpand(other, kept, fields.get(kept))
                                .toUriString());
    }

    /** Logs somebody in, and leads them on. A session is always a new one, whatever the browser had. */
    ResponseEntity<Void> begin(Account account, String to, HttpServletRequest request) {
        PageCookie.of(request).ifPresent(sessions::close);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, local(to))
                .header(HttpHeaders.SET_COOKIE, PageCookie.header(request, sessions.open(account)))
                .build();
    }

    /**
     * What the forms of the browser carry that sent one.
     *
     * @throws Problem FORBIDDEN where it is not from a page that was made for this browser
     */
    static String form(HttpServletRequest request) {
        if (!PageCookie.hasForm(request)) {
            throw new Problem(ProblemCode.FORBIDDEN, "accounts.form");
        }
        return request.getParameter(PageCookie.FIELD);
    }

    /** The same page, with what went wrong. */
    public ModelAndView told(ModelAndView page, Problem problem, Locale language) {
        page.setStatus(HttpStatus.valueOf(problem.code().status()));
        return page.addObject("problem", texts.text(language, problem));
    }
}
