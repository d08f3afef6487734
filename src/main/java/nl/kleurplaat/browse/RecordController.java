package nl.kleurplaat.browse;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The record as it is asked for: one thing by key or id, what there are few of, and what is found by words. */
@Controller
class RecordController {

    private final FullText fullText;

    RecordController(FullText fullText) {
        this.fullText = fullText;
    }

    @QueryMapping
    @Nullable
    NodeView node(@Argument String id, DataFetchingEnvironment field) {
        Snapshot snapshot = ThingLists.snapshot(field);
        GlobalId global = GlobalId.of(id);
        return NodeViews.find(snapshot, global.type(), global.key());
    }

    @QueryMapping
    List<DomainView> domains(DataFetchingEnvironment field) {
        Snapshot snapshot = ThingLists.snapshot(field);
        return snapshot.domains().stream().map(d -> new DomainView(snapshot, d)).toList();
    }

    @QueryMapping
    List<NodeView> search(@Argument String text, @Argument @Nullable Integer first, @ContextValue Snapshot snapshot) {
        return fullText.find(snapshot, text, Paging.limit(first));
    }

    /** By key. */
    @QueryMapping
    List<RegionView> regions(DataFetchingEnvironment field) {
        Snapshot snapshot = ThingLists.snapshot(field);
        return IntStream.range(0, snapshot.regions().size())
                .mapToObj(place -> new RegionView(snapshot, place))
                .toList();
    }

    @SchemaMapping(typeName = "Domain", field = "name")
    String nameOf(DomainView domain, @Argument @Nullable String language, Locale caller) {
        return domain.domain().name(RecordPlainFields.language(language, caller));
    }

    @SchemaMapping(typeName = "Domain")
    List<DomainView> narrower(DomainView domain) {
        return domain.snapshot().domains().stream()
                .filter(other -> other.broader() >= 0
                        && domain.snapshot()
                                .domains()
                                .get(other.broader())
                                .key()
                                .equals(domain.key()))
                .map(other -> new DomainView(domain.snapshot(), other))
                .toList();
    }
}
