package nl.kleurplaat.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.accounts.LoginPage;
import nl.kleurplaat.accounts.LoginWays;
import nl.kleurplaat.accounts.PageCookie;
import nl.kleurplaat.accounts.Sessions;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** Where a browser leaves for the issuer of logins, and comes back. */
@Controller
@Conditional(LoginWays.AtIssuer.class)
class IssuerPages {

    /** Beside that of the session, which a browser that comes from another site does not show: it does show this one. */
    private static final String COOKIE = "kleurplaat-login";

    private static final String KIND = "kl_";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final BrowserLogin login;
    private final Sessions sessions;
    private final LoginPage pages;

    IssuerPages(BrowserLogin login, Sessions sessions, LoginPage pages) {
        this.login = login;
        this.sessions = sessions;
        this.pages = pages;
    }

    /**
     * What a browser keeps while somebody logs in.
     *
     * @param to the page that was asked for
     */
    private record Begun(String secret, String to) {

        static @Nullable Begun of(HttpServletRequest request) {
            Cookie cookie = WebUtils.getCookie(request, COOKIE);
            String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", 2);
            if (parts.length != 2 || !Secret.isOne(KIND, parts[0])) {
                return null;
            }
            try {
                byte[] to = Base64.getUrlDecoder().decode(parts[1]);
                return new Begun(parts[0], LoginPage.local(new String(to, StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        String written() {
            return secret + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/login/issuer")
    Object leave(
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        Begun begun = new Begun(Secret.make(KIND), LoginPage.local(to));
        try {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.SET_COOKIE, cookie(request, begun.written(), LONGEST))
                    .header(HttpHeaders.LOCATION, login.begin(begun.secret(), LoginPage.home(request)))
                    .build();
        } catch (Problem problem) {
            return pages.told(pages.login(to, "", request, response, language), problem, language);
        }
    }

    @GetMapping(BrowserLogin.RETURN)
    ModelAndView comeBack(
            @RequestParam Map<String, String> answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        Begun begun = Begun.of(request);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        try {
            BrowserLogin.Entered entered =
                    login.enter(begun == null ? null : begun.secret(), LoginPage.home(request), answer);
            PageCookie.of(request).ifPresent(sessions::close);
            String session = sessions.open(entered.who());
            login.keep(session, entered);
            response.addHeader(HttpHeaders.SET_COOKIE, PageCookie.header(request, session));
            return LoginPage.onward("entered", begun == null ? "/" : begun.to(), response);
        } catch (Problem problem) {
            String to = begun == null ? "/" : begun.to();
            return pages.told(pages.login(to, "", request, response, language), problem, language);
        }
    }

    private static String cookie(HttpServletRequest request, String value, Duration lasts) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/login/issuer")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
