package nl.kleurplaat.intake;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.StreamThreads;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.Status;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Follows one import to its end, of this program or of another one on the same database. */
@Controller
class ImportFollowing {

    /** Rows are read by the thousand in less; nobody can follow more often. */
    private static final Duration PACE = Duration.ofMillis(200);

    private final Imports imports;
    private final ImportAnswers answers;

    ImportFollowing(Imports imports, ImportAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @SubscriptionMapping
    Flux<ImportAnswer> importProgress(@Argument String id, Locale language) {
        if (imports.find(id).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "intake.no-import", Finding.shortened(id));
        }
        return Flux.interval(Duration.ZERO, PACE)
                .onBackpressureDrop()
                .publishOn(StreamThreads.ALL, 1)
                .map(tick -> imports.find(id))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .distinctUntilChanged(Step::of)
                .takeUntil(state -> state.status().ended())
                .map(state -> answers.answer(state, language));
    }

    /** What makes two states of an import different to who follows it. */
    private record Step(Status status, long done, long total, int errors) {

        static Step of(Import state) {
            return new Step(
                    state.status(), state.done(), state.total(), state.report().errorTotal());
        }
    }
}
