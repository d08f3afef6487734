package nl.kleurplaat.security;

import static nl.kleurplaat.api.ProblemCode.BAD_INPUT;
import static nl.kleurplaat.api.ProblemCode.TOO_LARGE;

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
 * Refuses a GraphQL body that is too long before anything parses it, whether its length was announced or not; and one that
 * is no question, with its cause.
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
        if (body == null || body.length > LIMIT) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE, "door.too-large");
            return;
        }
        String fault = BodyShape.fault(body);
        if (fault == null) {
            chain.doFilter(new ReadBody(request, body), response);
        } else {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, BAD_INPUT, fault);
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, ProblemCode code, String text)
            throws IOException {
        Locale language = languages.resolveLocale(request);
        response.setStatus(status);
        response.setContentType(ErrorBody.graphQlType(request.getHeader("Accept")));
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(ErrorBody.graphQl(code, texts.text(language, text)));
    }
}
