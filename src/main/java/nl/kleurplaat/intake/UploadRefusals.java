package nl.kleurplaat.intake;

import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemAnswers;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.file.Limits;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Answers uploads that are refused before any controller is asked: too large, or no form at all. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadRefusals {

    private final ProblemAnswers answers;

    UploadRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(MaxUploadSizeExceededException e, Locale language) {
        return answers.refuse(Limits.uploadTooLarge(), language);
    }

    @ExceptionHandler
    ResponseEntity<String> noForm(MultipartException e, Locale language) {
        return answers.refuse(new Problem(ProblemCode.BAD_INPUT, "intake.no-file"), language);
    }
}
