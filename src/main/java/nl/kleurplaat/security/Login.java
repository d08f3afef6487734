package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Reader;
import org.springframework.core.env.PropertyResolver;

/** Finds who sends a request. */
interface Login {

    /** Whether one has to log in here. */
    static boolean isNeeded(PropertyResolver settings) {
        return settings.getProperty("kleurplaat.login.accounts", Boolean.class, false)
                || settings.getProperty("kleurplaat.login.keys", Boolean.class, false)
                || !settings.getProperty("kleurplaat.login.issuer", "").isBlank();
    }

    /**
     * @throws Problem UNAUTHENTICATED where a request does not show who sends it, FORBIDDEN for whoever has no role here,
     *     TIMEOUT where that cannot be found out now
     */
    Reader reader(HttpServletRequest request);
}
