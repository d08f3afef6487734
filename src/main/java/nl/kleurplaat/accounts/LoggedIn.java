package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who opens a page by the session of the browser.
 *
 * @param session what it shows as its cookie
 */
public record LoggedIn(SessionHolder who, String session) {

    /** The attribute of such a request. */
    private static final String ATTRIBUTE = LoggedIn.class.getName();

    static Optional<LoggedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((LoggedIn) request.getAttribute(ATTRIBUTE));
    }

    /** Puts it in a request, for the pages that show it. */
    public void put(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
