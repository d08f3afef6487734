package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.analysis.agenda.AgendaProgress;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.browse.ThingFilter;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How far development agendas are. */
@Controller
class AgendaController {

    private final Texts texts;

    AgendaController(Texts texts) {
        this.texts = texts;
    }

    @QueryMapping
    AgendaProgressView agendaProgress(
            @Argument @Nullable Map<String, @Nullable Object> filter,
            @Argument @Nullable LocalDate asOf,
            @ContextValue Snapshot snapshot,
            @ContextValue LocalDate today) {
        List<AgendaItem> all = snapshot.practice().all(AgendaItem.class).all();
        return progress(
                snapshot,
                filter == null
                        ? all
                        : all.stream()
                                .filter(ThingFilter.of(AgendaItem.class, snapshot, filter))
                                .toList(),
                asOf == null ? today : asOf);
    }

    @SchemaMapping(typeName = "Collaboration", field = "agendaProgress")
    AgendaProgressView progressOf(
            CollaborationView collaboration, @Argument @Nullable LocalDate asOf, @ContextValue LocalDate today) {
        Snapshot snapshot = collaboration.snapshot();
        return progress(
                snapshot,
                snapshot.practice().naming(AgendaItem.class, "collaboration", collaboration.key()),
                asOf == null ? today : asOf);
    }

    private static AgendaProgressView progress(Snapshot snapshot, Collection<AgendaItem> items, LocalDate day) {
        return new AgendaProgressView(snapshot, AgendaProgress.of(snapshot.practice(), items, day));
    }

    @SchemaMapping(typeName = "AgendaProgress", field = "items")
    List<AgendaProgressView.ItemView> itemsOf(AgendaProgressView progress, @Argument @Nullable Integer first) {
        return progress.progress().items().stream()
                .limit(Paging.limit(first))
                .map(item -> new AgendaProgressView.ItemView(progress.snapshot(), item))
                .toList();
    }

    @SchemaMapping(typeName = "AgendaProgress", field = "reason")
    String reasonOf(AgendaProgressView progress, Locale language) {
        return texts.text(language, progress.progress().reason());
    }

    @SchemaMapping(typeName = "AgendaItemProgress", field = "reason")
    String reasonOf(AgendaProgressView.ItemView item, Locale language) {
        return texts.text(language, item.progress().reason());
    }
}
