package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.analysis.occurrences.Occurrences;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What has happened since a day. */
@Controller
class OccurrenceController {

    private final Results results;
    private final Texts texts;

    OccurrenceController(Results results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    @QueryMapping
    Connection<OccurrenceView> changesSince(
            @Argument LocalDate day, @Argument @Nullable LensInput lens, @Arguments Page page, Visit asked) {
        Paging paging = page.paging();
        Lens through = asked.through(LensInput.of(lens));
        Visit visit = results.visit(through, asked);
        Snapshot snapshot = visit.snapshot();
        LocalDate today = visit.today();
        Lens seen = through.on(today);
        LocalDate last = Objects.requireNonNullElse(seen.asOf() == null ? seen.until() : seen.asOf(), today);
        if (day.isAfter(last)) {
            throw new Problem(ProblemCode.BAD_INPUT, "occurrences.day-to-come", day, last);
        }
        return paging.of(
                Occurrences.between(snapshot, seen, Days.start(day), Days.end(last)),
                it -> OccurrenceView.mark(snapshot, it),
                it -> new OccurrenceView(snapshot, it));
    }

    @SchemaMapping(typeName = "Occurrence", field = "reason")
    String reasonOf(OccurrenceView occurrence, Locale language) {
        return texts.text(language, occurrence.it().reason(new RecordNames(occurrence.snapshot())));
    }
}
