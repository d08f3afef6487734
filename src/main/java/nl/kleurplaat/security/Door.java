package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. There is no login, so whoever can make this computer's browser send a request would be the local
 * user: a request must be addressed to this service and may not come from a page of another site that is not allowed.
 */
final class Door {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Hosts hosts;
    private final Origins origins;

    Door(Hosts hosts, Origins origins) {
        this.hosts = hosts;
        this.origins = origins;
    }

    /** Why {@code request} is refused; null when it is let in. */
    @Nullable
    DoorRefusal refusal(HttpServletRequest request) {
        List<String> host = Collections.list(request.getHeaders("Host"));
        if (host.size() != 1 || !hosts.allow(host.getFirst())) {
            return DoorRefusal.HOST;
        }
        if (origins.allow(request)) {
            return null;
        }
        String own = request.getScheme() + "://" + host.getFirst().toLowerCase(Locale.ROOT);
        List<String> sent = Collections.list(request.getHeaders("Origin"));
        if (!sent.stream().allMatch(origin -> origin.toLowerCase(Locale.ROOT).equals(own)) || foreign(request)) {
            return DoorRefusal.FOREIGN;
        }
        return null;
    }

    /** What the browser says of the sender: a link from elsewhere may be followed, nothing else. */
    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OWN.contains(site)) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        return !READING.contains(request.getMethod()) || (mode != null && !mode.equals("navigate"));
    }
}
