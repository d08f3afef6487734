package nl.kleurplaat.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import nl.kleurplaat.api.Secret;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The one cookie there is: what a browser shows of its session, or before that a secret to which the forms are bound. A form has a
 * hash of it, which no other site knows or can make.
 */
public final class PageCookie {

    private static final String NAME = "kleurplaat";

    /** The field of a form in which that stands. */
    static final String FIELD = "form";

    private static final String NO_SESSION = "kf_";

    private PageCookie() {}

    /** What a browser shows; nothing where it has no cookie. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }

    /** Whether a form that was sent is from a page that was made for this browser. */
    public static boolean hasForm(HttpServletRequest request) {
        String sent = request.getParameter(FIELD);
        return sent != null
                && of(request)
                        .filter(secret -> MessageDigest.isEqual(bytes(form(secret)), bytes(sent)))
                        .isPresent();
    }

    /** What the forms of a browser carry that shows this secret. */
    static String form(String secret) {
        return Secret.hash(FIELD + secret);
    }

    /** For a browser that has none yet. */
    static String withoutSession() {
        return Secret.make(NO_SESSION);
    }

    /** Until the browser is closed, for this site's own pages and no script; never over a line that others can read where there is another. */
    public static String header(HttpServletRequest request, String secret) {
        return ResponseCookie.from(NAME, secret)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/")
                .build()
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
