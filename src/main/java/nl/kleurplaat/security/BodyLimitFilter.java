package nl.kleurplaat.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.kleurplaat.api.ErrorBody;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import org.springframework.http.server.RequestPath;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses a GraphQL body that is too long before anything parses it, whether its length was announced or not.
 *
 * <p>The path is matched the way Spring routes it, so that no other spelling of it gets past.
 */
final class BodyLimitFilter extends HttpFilter {

    /** The longest body, in bytes: 256 KiB. */
    static final int LIMIT = 256 * 1024;

    private final transient PathPattern graphQl;
    private final transient Texts texts;
    private final transient LocaleResolver languages;

    BodyLimitFilter(String path, Texts texts, LocaleResolver languages) {
        this.graphQl = PathPatternParser.defaultInstance.parse(path + "/**");
        this.texts = texts;
        this.languages = languages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestPath path = RequestPath.parse(request.getRequestURI(), request.getContextPath());
        if (!graphQl.matches(path.pathWithinApplication())) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > LIMIT
                ? null
                : request.getInputStream().readNBytes(LIMIT + 1);
        if (body != null && body.length <= LIMIT) {
            chain.doFilter(new ReadBody(request, body), response);
            return;
        }
        Locale language = languages.resolveLocale(request);
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType(ErrorBody.graphQlType(request.getHeader("Accept")));
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(ErrorBody.graphQl(ProblemCode.TOO_LARGE, texts.text(language, "door.too-large")));
    }
}
