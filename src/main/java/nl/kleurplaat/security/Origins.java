package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kleurplaat.start.StartFailure;

/** Pages of other sites that may ask this service as its own pages do, with fetch, events and WebSockets; by default none. */
final class Origins {

    private static final String ORIGIN = "Origin";
    private static final Pattern FORM = Pattern.compile("https?://(\\[[0-9a-f:.]+]|[0-9a-z.-]+)(:[0-9]{1,5})?");
    private static final Map<String, String> READING = Map.of(
            "Access-Control-Expose-Headers", "ETag, X-Total-Count, Content-Disposition, Location, Kleurplaat-Version");
    private static final Map<String, String> ASKING = Map.of(
            "Access-Control-Allow-Methods", "GET, POST",
            "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Authorization, Content-Type, If-None-Match, Kleurplaat-Version,"
                            + " Last-Event-ID, X-API-Key",
            "Access-Control-Max-Age", "3600");

    private final Set<String> allowed;

    /**
     * @param settings such as {@code https://kaart.gemeente.example}
     * @throws StartFailure if one of them is not an origin; there are no wildcards
     */
    Origins(List<String> settings) {
        allowed = settings.stream().map(Origins::origin).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a page of an allowed site has sent a request. */
    boolean allow(HttpServletRequest request) {
        List<String> origins = Collections.list(request.getHeaders(ORIGIN));
        return origins.size() == 1 && allowed.contains(origins.getFirst().toLowerCase(Locale.ROOT));
    }

    /** Lets the browser give the answer to the page that asks. */
    void tell(HttpServletRequest request, HttpServletResponse response) {
        if (!allowed.isEmpty()) {
            response.addHeader("Vary", ORIGIN);
        }
        if (allow(request)) {
            response.setHeader("Access-Control-Allow-Origin", request.getHeader(ORIGIN));
            READING.forEach(response::setHeader);
        }
    }

    /** Answers a browser that asks what an allowed page may ask. */
    boolean isAsked(HttpServletRequest request, HttpServletResponse response) {
        boolean asks = request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null
                && allow(request);
        if (asks) {
            ASKING.forEach(response::setHeader);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        return asks;
    }

    private static String origin(String setting) {
        String origin = setting.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(origin).matches()) {
            throw new StartFailure(
                    "kleurplaat.allowed-origins has '" + setting + "', which is not the origin of a site",
                    "List origins such as https://kaart.example, without path or wildcard, separated by commas");
        }
        return origin;
    }
}
