package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people log in with an account of this service, and choose their password. */
@Controller
@ConditionalOnBooleanProperty("kleurplaat.login.accounts")
class PasswordPages {

    private final Accounts accounts;
    private final Sessions sessions;
    private final LoginPage pages;

    PasswordPages(Accounts accounts, Sessions sessions, LoginPage pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.pages = pages;
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
            return pages.told(pages.login(to, name, request, response, language), problem, language);
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

    /** A session is always a new one, whatever the browser had. */
    private ResponseEntity<Void> begin(Account account, String to, HttpServletRequest request) {
        PageCookie.of(request).ifPresent(sessions::close);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, LoginPage.local(to))
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
                pages.page("invitation", Map.of("token", token, "name", name), "token", request, response, language);
        return name.isEmpty()
                ? pages.told(page, new Problem(ProblemCode.NOT_FOUND, "accounts.no-invitation"), language)
                : problem == null ? page : pages.told(page, problem, language);
    }

    private static void requireForm(HttpServletRequest request) {
        if (!PageCookie.hasForm(request)) {
            throw new Problem(ProblemCode.FORBIDDEN, "accounts.form");
        }
    }
}
