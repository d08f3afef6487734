package nl.kleurplaat.intake;

import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Texts;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;

/** Takes the sample away, over HTTP and in GraphQL. */
@Controller
class SampleController {

    private final SampleRemoval removal;
    private final Texts texts;

    SampleController(SampleRemoval removal, Texts texts) {
        this.removal = removal;
        this.texts = texts;
    }

    @DeleteMapping("/api/sample")
    @ResponseBody
    SampleRemoval.Removed delete() {
        return removal.remove();
    }

    @MutationMapping
    SampleRemoval.Removed removeSample() {
        return removal.remove();
    }

    @ExceptionHandler
    ResponseEntity<ImportRefusal> refuse(Problem problem, Locale language) {
        return ImportRefusal.of(problem, texts, language);
    }
}
