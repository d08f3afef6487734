package nl.kleurplaat.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.api.ErrorBody;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Errors in plain words: a page for a browser, JSON for a program. What went wrong inside stays in the log; only the
 * HTTP status decides what is said.
 */
@Controller
class ErrorPages implements ErrorController {

    /** What an error means to its reader; every status has a text of its own in {@code texts/web}. */
    private static final Map<Integer, ProblemCode> CODES = Map.of(
            400, ProblemCode.BAD_INPUT,
            401, ProblemCode.UNAUTHENTICATED,
            403, ProblemCode.FORBIDDEN,
            404, ProblemCode.NOT_FOUND,
            405, ProblemCode.BAD_INPUT,
            413, ProblemCode.TOO_LARGE,
            415, ProblemCode.BAD_INPUT,
            429, ProblemCode.RATE_LIMITED,
            500, ProblemCode.INTERNAL,
            503, ProblemCode.TIMEOUT);

    private final Texts texts;
    private final String graphQl;

    ErrorPages(Texts texts, @Value("${spring.graphql.http.path:/graphql}") String graphQl) {
        this.texts = texts;
        this.graphQl = graphQl;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request, Locale language) {
        int status = status(request);
        int known = CODES.containsKey(status) ? status : status < 500 ? 400 : 500;
        String message = texts.text(language, "problem." + known);
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return page(status, known, message);
        }
        ProblemCode code = CODES.getOrDefault(known, ProblemCode.INTERNAL);
        boolean asGraphQl = graphQl.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String type = asGraphQl ? ErrorBody.graphQlType(accept) : MediaType.APPLICATION_JSON_VALUE;
        String body = asGraphQl ? ErrorBody.graphQl(code, message) : ErrorBody.plain(code, message);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(type))
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView page(int status, int known, String message) {
        return new ModelAndView(
                "problem",
                Map.of("status", status, "known", known, "message", message),
                HttpStatusCode.valueOf(status));
    }

    /** The status of the error; whoever opens the path of this page itself finds nothing there. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }
}
