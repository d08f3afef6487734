package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Where people find how to log in, log out again, and where a page gets its token for the API. */
@Controller
@Conditional(LoginWays.AnyWay.class)
class LoginPages {

    private final Sessions sessions;
    private final ObjectProvider<LoggingOut> elsewhere;
    private final LoginPage pages;

    LoginPages(Sessions sessions, ObjectProvider<LoggingOut> elsewhere, LoginPage pages) {
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.pages = pages;
    }

    /** @param to the page that was asked for */
    @GetMapping("/login")
    ModelAndView login(
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (("cross-site".equals(site) || "same-site".equals(site)) && LoginPage.isLocal(to)) {
            // a browser shows its cookie to no link of another site; from this page it does
            response.setHeader("Refresh", "0; url=" + to);
        }
        return pages.login(to, "", request, response, language);
    }

    @PostMapping("/logout")
    Object logout(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> session = PageCookie.of(request);
        Optional<String> onward = session.flatMap(secret -> Optional.ofNullable(elsewhere.getIfAvailable())
                .flatMap(login -> login.address(secret, LoginPage.home(request))));
        session.ifPresent(sessions::close);
        return onward.isPresent()
                ? LoginPage.onward("left", onward.get(), response)
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/login")
                        .build();
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
}
