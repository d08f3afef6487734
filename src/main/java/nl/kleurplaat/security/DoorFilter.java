package nl.kleurplaat.security;

import jakarta.servlet.DispatcherType;
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
import org.springframework.web.servlet.LocaleResolver;

/** Stands before every path: uploads, GraphQL, pages, files, WebSockets and errors alike. */
final class DoorFilter extends HttpFilter {

    private final transient Door door;
    private final transient Origins origins;
    private final transient Texts texts;
    private final transient LocaleResolver languages;

    DoorFilter(Door door, Origins origins, Texts texts, LocaleResolver languages) {
        this.door = door;
        this.origins = origins;
        this.texts = texts;
        this.languages = languages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AnswerHeaders.set(response);
        origins.tell(request, response);
        DoorRefusal refusal = request.getDispatcherType() == DispatcherType.REQUEST ? door.refusal(request) : null;
        if (refusal == null) {
            if (!origins.isAsked(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        Locale language = languages.resolveLocale(request);
        String message = texts.text(language, refusal.text(), String.valueOf(request.getLocalPort()));
        response.setStatus(refusal.status());
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(ErrorBody.plain(ProblemCode.FORBIDDEN, message));
    }
}
