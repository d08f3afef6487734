package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.Locale;
import nl.kleurplaat.analysis.terms.DifferingTerms;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Terms by which partners mean different things. */
@Controller
class TermController {

    private final Texts texts;

    TermController(Texts texts) {
        this.texts = texts;
    }

    @QueryMapping
    Connection<DifferingTermView> differingTerms(
            @Argument @Nullable LocalDate asOf,
            @Arguments Page page,
            @ContextValue Snapshot snapshot,
            @ContextValue LocalDate today) {
        Paging paging = page.paging();
        return paging.of(
                new DifferingTerms(snapshot, asOf == null ? today : asOf).all(),
                term -> term.term().key(),
                term -> new DifferingTermView(snapshot, term));
    }

    @SchemaMapping(typeName = "DifferingTerm", field = "reason")
    String reasonOf(DifferingTermView term, Locale language) {
        return texts.text(language, term.differing().reason(term.snapshot()));
    }
}
