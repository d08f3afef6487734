package nl.kleurplaat.intake;

import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
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

    private final Texts texts;

    UploadRefusals(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ImportRefusal> tooLarge(MaxUploadSizeExceededException e, Locale language) {
        return ImportRefusal.of(Limits.uploadTooLarge(), texts, language);
    }

    @ExceptionHandler
    ResponseEntity<ImportRefusal> noForm(MultipartException e, Locale language) {
        return ImportRefusal.of(new Problem(ProblemCode.BAD_INPUT, "intake.no-file"), texts, language);
    }
}
