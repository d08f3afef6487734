package nl.kleurplaat.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.kleurplaat.api.DoorAnswers;
import nl.kleurplaat.api.Paths;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Shown;
import org.springframework.http.MediaType;

/** Puts who asks in every request, whatever its path; nobody else decides that. Whoever is not known gets no further. */
final class ReaderFilter extends HttpFilter {

    /** Says whether the program is there, and nothing else: what looks at that has no key. */
    private static final Paths PROBES = new Paths("/actuator/health/liveness", "/actuator/health/readiness");

    private final transient Login login;
    private final boolean hasPage;
    private final transient DoorAnswers answers;

    /** @param hasPage whether there is a page on which people log in; it is open to all, and a browser is led there */
    ReaderFilter(Login login, boolean hasPage, DoorAnswers answers) {
        this.login = login;
        this.hasPage = hasPage;
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ((hasPage && AccountLogin.OPEN.have(request)) || LinkLogin.isPage(request) || isProbe(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            request.setAttribute(Reader.ATTRIBUTE, login.reader(request));
            String shown = Login.shown(request);
            if (shown != null) {
                request.setAttribute(Shown.ATTRIBUTE, new Shown(shown));
            }
        } catch (Problem problem) {
            boolean unknown = problem.code() == ProblemCode.UNAUTHENTICATED;
            if (unknown && introducesItself(request)) {
                chain.doFilter(request, response);
                return;
            }
            if (unknown && hasPage && isPage(request)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location", "/login?to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8));
                return;
            }
            if (unknown) {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            answers.refuse(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isProbe(HttpServletRequest request) {
        return request.getMethod().equals("GET") && PROBES.have(request);
    }

    /** Whether a request opens a WebSocket, over which it is shown who that is before anything is asked. */
    private boolean introducesItself(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && answers.isGraphQl(request)
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.getHeader("Authorization") == null
                && request.getHeader("X-API-Key") == null;
    }

    private boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && !answers.isGraphQl(request)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
