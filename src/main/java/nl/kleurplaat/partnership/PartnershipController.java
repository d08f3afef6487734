package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.partnership.Partnership;
import nl.kleurplaat.analysis.partnership.Partnerships;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Collaborations as their sides see them on a day, through GraphQL. */
@Controller
class PartnershipController {

    private final Texts texts;

    PartnershipController(Texts texts) {
        this.texts = texts;
    }

    @QueryMapping
    @Nullable
    PartnershipView partnership(
            @Argument String collaboration,
            @Argument @Nullable LocalDate asOf,
            @ContextValue Snapshot snapshot,
            @ContextValue LocalDate today) {
        return at(snapshot, snapshot.collaboration(collaboration), asOf == null ? today : asOf);
    }

    @QueryMapping
    Connection<PartnershipView> partnerships(
            @Argument @Nullable PartnershipFilter filter,
            @Argument @Nullable LocalDate asOf,
            @Arguments Page page,
            @ContextValue Snapshot snapshot,
            @ContextValue LocalDate today) {
        Paging paging = page.paging();
        List<Partnership> all = new Partnerships(snapshot, asOf == null ? today : asOf)
                .all()
                .filter((filter == null ? PartnershipFilter.NONE : filter).in(snapshot))
                .sorted(Comparator.comparing(it -> collaboration(snapshot, it).name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return paging.of(all, it -> collaboration(snapshot, it).key(), it -> new PartnershipView(snapshot, it));
    }

    /** One that only a what-if has is in no record, and has no sides that agreed anything. */
    @SchemaMapping(typeName = "Collaboration", field = "partnership")
    @Nullable
    PartnershipView partnershipOf(
            CollaborationView collaboration, @Argument @Nullable LocalDate asOf, @ContextValue LocalDate today) {
        Snapshot snapshot = collaboration.snapshot();
        boolean planned = !collaboration.type().equals("Collaboration");
        return planned ? null : at(snapshot, snapshot.collaboration(collaboration.key()), asOf == null ? today : asOf);
    }

    @SchemaMapping(typeName = "Partnership", field = "reason")
    String reasonOf(PartnershipView partnership, Locale language) {
        return texts.text(language, partnership.it().reason(partnership.snapshot()));
    }

    private static @Nullable PartnershipView at(Snapshot snapshot, int place, LocalDate day) {
        Partnership partnership = place < 0 ? null : new Partnerships(snapshot, day).of(place);
        return partnership == null ? null : new PartnershipView(snapshot, partnership);
    }

    private static Collaboration collaboration(Snapshot snapshot, Partnership partnership) {
        return snapshot.collaborations().get(partnership.collaboration());
    }
}
