package nl.kleurplaat.api;

import java.util.Locale;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
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
        return ResponseEntity.status(problem.code().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorBody.plain(problem.code(), texts.text(language, problem)));
    }

    @ExceptionHandler({ServiceUnavailableException.class, SessionExpiredException.class})
    ResponseEntity<String> away(Neo4jException failure, Locale language) {
        return refuse(DatabaseAway.problem(), language);
    }
}
