package nl.kleurplaat.security;

import static nl.kleurplaat.api.ProblemCode.BAD_INPUT;
import static nl.kleurplaat.api.ProblemCode.TOO_LARGE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kleurplaat.api.DoorAnswers;
import nl.kleurplaat.api.Problem;

/**
 * Refuses a GraphQL body that is too long before anything parses it, whether its length was announced or not; and one that
 * is no question, with its cause.
 */
final class BodyLimitFilter extends HttpFilter {

    /** The longest body, in bytes: 256 KiB. */
    static final int LIMIT = 256 * 1024;

    private final transient DoorAnswers answers;

    BodyLimitFilter(DoorAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!answers.isGraphQl(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > LIMIT
                ? null
                : request.getInputStream().readNBytes(LIMIT + 1);
        if (body == null || body.length > LIMIT) {
            answers.refuse(request, response, new Problem(TOO_LARGE, "door.too-large"));
            return;
        }
        String fault = BodyShape.fault(body);
        if (fault == null) {
            chain.doFilter(new ReadBody(request, body), response);
        } else {
            answers.refuse(request, response, new Problem(BAD_INPUT, fault));
        }
    }
}
