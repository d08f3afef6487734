package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people log in with their account and out again, choose their password, and where a page gets its token for the API. */
@Controller
@ConditionalOnBooleanProperty("kleurplaat.login.accounts")
class LoginPages {

    /** A path on this service, with what may stand behind it. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private final Accounts accounts;
    private final Sessions sessions;
    private final Texts texts;

    LoginPages(Accounts accounts, Sessions sessions, Texts texts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.texts = texts;
    }

    /** @param to the page that was asked for */
    @GetMapping("/login")
    ModelAndView login(
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (("cross-site".equals(site) || "same-site".equals(site))
                && LOCAL.matcher(to).matches()) {
            // a browser shows its cookie to no link of another site; from this page it does
            response.setHeader("Refresh", "0; url=" + to);
        }
        return page("login", Map.of("to", to, "name", ""), "to", request, response, language);
    }

    @PostMapping("/login")
    Object login(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        try {
            requireForm(request);
            Account account = accounts.of(name, password)
                    .orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED, "accounts.wrong"));
            return begin(account, to, request);
        } catch (Problem problem) {
            ModelAndView page = page("login", Map.of("to", to, "name", name), "to", request, response, language);
            return told(page, problem, language);
        }
    }

    @GetMapping("/invitation")
    ModelAndView invitation(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return invitation(token, null, request, response, language);
    }

    @PostMapping("/invitation")
    Object accept(
            @RequestParam String token,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        try {
            requireForm(request);
            if (!password.equals(again)) {
                throw new Problem(ProblemCode.BAD_INPUT, "accounts.not-the-same");
            }
            return begin(accounts.accept(token, password), "/", request);
        } catch (Problem problem) {
            return invitation(token, problem, request, response, language);
        }
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        PageCookie.of(request).ifPresent(sessions::close);
        return seeOther("/login").build();
    }

    /**
     * @param token what a page shows to the API, as {@code Authorization: Bearer}
     * @param seconds how long it counts
     */
    record PageToken(String token, long seconds) {}

    @PostMapping("/login/token")
    @ResponseBody
    PageToken token(HttpServletRequest request) {
        LoggedIn reader =
                LoggedIn.of(request).orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED, "login.no-account"));
        return new PageToken(sessions.token(reader.session()), Sessions.TOKEN.toSeconds());
    }

    /** A session is always a new one, whatever the browser had. */
    private ResponseEntity<Void> begin(Account account, String to, HttpServletRequest request) {
        PageCookie.of(request).ifPresent(sessions::close);
        return seeOther(LOCAL.matcher(to).matches() ? to : "/")
                .header(HttpHeaders.SET_COOKIE, PageCookie.header(request, sessions.open(account)))
                .build();
    }

    private ModelAndView invitation(
            String token,
            @Nullable Problem problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        String name = accounts.invitedBy(token).map(Account::name).orElse("");
        ModelAndView page =
                page("invitation", Map.of("token", token, "name", name), "token", request, response, language);
        return name.isEmpty()
                ? told(page, new Problem(ProblemCode.NOT_FOUND, "accounts.no-invitation"), language)
                : problem == null ? page : told(page, problem, language);
    }

    /** @param kept the name of the field that stays in the address in another language */
    private static ModelAndView page(
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
                .addObject(
                        "inOtherLanguage",
                        UriComponentsBuilder.fromUriString("?lang={lang}&{name}={value}")
                                .encode()
                                .buildAndExpand(other, kept, fields.get(kept))
                                .toUriString());
    }

    private ModelAndView told(ModelAndView page, Problem problem, Locale language) {
        page.setStatus(HttpStatus.valueOf(problem.code().status()));
        return page.addObject("problem", texts.text(language, problem));
    }

    private static void requireForm(HttpServletRequest request) {
        if (!PageCookie.hasForm(request)) {
            throw new Problem(ProblemCode.FORBIDDEN, "accounts.form");
        }
    }

    private static ResponseEntity.BodyBuilder seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}
