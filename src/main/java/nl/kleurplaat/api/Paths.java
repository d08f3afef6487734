package nl.kleurplaat.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Paths of the service, matched the way Spring routes them, so that no other spelling of one gets past. */
public final class Paths {

    private final List<PathPattern> patterns;

    public Paths(String... patterns) {
        this.patterns = Stream.of(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /** Whether the path of a request is one of them. */
    public boolean have(HttpServletRequest request) {
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
