package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** Finds who sends a request. */
interface Login {

    /** Where nobody logs in: all are whoever uses the program on its own machine. */
    Login NONE = new Login() {
        @Override
        public Reader reader(HttpServletRequest request) {
            return Reader.LOCAL;
        }

        @Override
        public Reader reader(String shown) {
            return Reader.LOCAL;
        }
    };

    /** Whether one has to log in here. */
    static boolean isNeeded(PropertyResolver settings) {
        return settings.getProperty("kleurplaat.login.accounts", Boolean.class, false)
                || settings.getProperty("kleurplaat.login.keys", Boolean.class, false)
                || !settings.getProperty("kleurplaat.login.issuer", "").isBlank();
    }

    /** The key or token that a request shows; null where it shows none. */
    static @Nullable String shown(HttpServletRequest request) {
        String key = request.getHeader("X-API-Key");
        return key == null ? ofBearer(request.getHeader("Authorization")) : key;
    }

    /** What stands behind {@code Bearer}; null where that does not stand there. */
    static @Nullable String ofBearer(@Nullable String sent) {
        String begin = "Bearer ";
        return sent != null && sent.regionMatches(true, 0, begin, 0, begin.length())
                ? sent.substring(begin.length()).strip()
                : null;
    }

    /**
     * @throws Problem UNAUTHENTICATED where a request does not show who sends it, FORBIDDEN for whoever has no role here,
     *     TIMEOUT where that cannot be found out now
     */
    Reader reader(HttpServletRequest request);

    /**
     * Who asks GraphQL with a key or token that is shown apart from any request.
     *
     * @throws Problem as for a request
     */
    Reader reader(String shown);
}
