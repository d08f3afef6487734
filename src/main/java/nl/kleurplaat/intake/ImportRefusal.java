package nl.kleurplaat.intake;

import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Why a request about imports was not done. */
record ImportRefusal(Why error) {

    /** The shape that errors have on every path but GraphQL's, see {@link nl.kleurplaat.api.ErrorBody#plain}. */
    record Why(ProblemCode code, String message) {}

    static ResponseEntity<ImportRefusal> of(Problem problem, Texts texts, Locale language) {
        return ResponseEntity.status(status(problem.code()))
                .body(new ImportRefusal(new Why(problem.code(), texts.text(language, problem))));
    }

    private static HttpStatus status(ProblemCode code) {
        return switch (code) {
            case BAD_INPUT -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case CONFLICT -> HttpStatus.CONFLICT;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
