package nl.kleurplaat.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says, on every path but GraphQL's, why a request was not done. */
@RestControllerAdvice
public class ProblemAnswers {

    private final Texts texts;

    ProblemAnswers(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    public ResponseEntity<String> refuse(Problem problem, Locale language) {
        return ResponseEntity.status(status(problem.code()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorBody.plain(problem.code(), texts.text(language, problem)));
    }

    private static HttpStatus status(ProblemCode code) {
        return switch (code) {
            case BAD_INPUT -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case TIMEOUT -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
