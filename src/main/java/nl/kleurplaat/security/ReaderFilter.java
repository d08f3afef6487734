package nl.kleurplaat.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;

/** Puts who asks in every request, whatever its path; nobody else decides that. Whoever is not known gets no further. */
final class ReaderFilter extends HttpFilter {

    private final transient Login login;
    private final transient DoorAnswers answers;

    ReaderFilter(Login login, DoorAnswers answers) {
        this.login = login;
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            request.setAttribute(Reader.ATTRIBUTE, login.reader(request));
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.UNAUTHENTICATED) {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            answers.refuse(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }
}
