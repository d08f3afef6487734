package nl.kleurplaat.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Filters.CollaborationFilter;
import nl.kleurplaat.snapshot.Filters.OrganisationFilter;
import nl.kleurplaat.snapshot.Filters.StakeholderFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The record as it is asked for: one thing by key or id, lists with filters, and the lists that things have. */
@Controller
class RecordController {

    /** By what organisations are ordered. */
    enum OrganisationOrder {
        NAME,
        KIND,
        REGION
    }

    private final FullText fullText;

    RecordController(FullText fullText) {
        this.fullText = fullText;
    }

    @QueryMapping
    @Nullable
    NodeView node(@Argument String id, @ContextValue Snapshot snapshot) {
        GlobalId global = GlobalId.of(id);
        return NodeViews.find(snapshot, global.type(), global.key());
    }

    @QueryMapping
    @Nullable
    OrganisationView organisation(@Argument String key, @ContextValue Snapshot snapshot) {
        return OrganisationView.at(snapshot, snapshot.organisation(key));
    }

    @QueryMapping
    @Nullable
    StakeholderView stakeholder(@Argument String key, @ContextValue Snapshot snapshot) {
        return StakeholderView.at(snapshot, snapshot.stakeholder(key));
    }

    @QueryMapping
    @Nullable
    CollaborationView collaboration(@Argument String key, @ContextValue Snapshot snapshot) {
        return CollaborationView.at(snapshot, snapshot.collaboration(key));
    }

    @QueryMapping
    List<DomainView> domains(@ContextValue Snapshot snapshot) {
        return snapshot.domains().stream().map(d -> new DomainView(snapshot, d)).toList();
    }

    @QueryMapping
    List<NodeView> search(@Argument String text, @Argument @Nullable Integer first, @ContextValue Snapshot snapshot) {
        return fullText.find(snapshot, text, Paging.limit(first));
    }

    @QueryMapping
    Connection<OrganisationView> organisations(
            @Argument @Nullable OrganisationFilter filter,
            @Argument @Nullable OrganisationOrder orderBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Snapshot snapshot) {
        Paging paging = new Paging(first, after, last, before);
        IntPredicate passes = filter == null ? place -> true : filter.in(snapshot);
        Comparator<OrganisationView> order = byName(OrganisationView::name, OrganisationView::key);
        if (orderBy == OrganisationOrder.KIND) {
            order = byText(OrganisationView::kind).thenComparing(order);
        } else if (orderBy == OrganisationOrder.REGION) {
            order = byText(OrganisationView::region).thenComparing(order);
        }
        List<OrganisationView> all = IntStream.range(0, snapshot.organisations().size())
                .filter(passes)
                .mapToObj(place -> new OrganisationView(snapshot, place))
                .sorted(order)
                .toList();
        return paging.of(all, OrganisationView::key, Function.identity());
    }

    @QueryMapping
    Connection<StakeholderView> stakeholders(
            @Argument @Nullable StakeholderFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Snapshot snapshot) {
        IntPredicate passes = filter == null ? place -> true : filter.in(snapshot);
        IntStream places = IntStream.range(0, snapshot.stakeholders().size()).filter(passes);
        return stakeholders(snapshot, places, new Paging(first, after, last, before));
    }

    @QueryMapping
    Connection<CollaborationView> collaborations(
            @Argument @Nullable CollaborationFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Snapshot snapshot) {
        IntStream places = IntStream.range(0, snapshot.collaborations().size());
        return collaborations(snapshot, places, filter, new Paging(first, after, last, before));
    }

    @SchemaMapping(typeName = "Organisation", field = "collaborations")
    Connection<CollaborationView> collaborationsOf(
            OrganisationView organisation,
            @Argument @Nullable CollaborationFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Snapshot snapshot = organisation.snapshot();
        IntStream places = IntStream.of(snapshot.collaborationsOf(organisation.place()));
        return collaborations(snapshot, places, filter, Paging.forward(first, after));
    }

    @SchemaMapping(typeName = "Organisation", field = "stakeholders")
    Connection<StakeholderView> stakeholdersOf(
            OrganisationView organisation, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        Snapshot snapshot = organisation.snapshot();
        IntStream places = IntStream.of(snapshot.stakeholdersOf(organisation.place()));
        return stakeholders(snapshot, places, Paging.forward(first, after));
    }

    @SchemaMapping(typeName = "Domain", field = "name")
    String nameOf(DomainView domain, @Argument @Nullable String language, Locale caller) {
        Locale asked = language == null ? caller : language.equals("EN") ? Locale.ENGLISH : Texts.DUTCH;
        return domain.domain().name(asked);
    }

    private static Connection<CollaborationView> collaborations(
            Snapshot snapshot, IntStream places, @Nullable CollaborationFilter filter, Paging paging) {
        List<CollaborationView> all = places.filter(filter == null ? place -> true : filter.in(snapshot))
                .mapToObj(place -> new CollaborationView(snapshot, place))
                .sorted(byName(CollaborationView::name, CollaborationView::key))
                .toList();
        return paging.of(all, CollaborationView::key, Function.identity());
    }

    private static Connection<StakeholderView> stakeholders(Snapshot snapshot, IntStream places, Paging paging) {
        List<StakeholderView> all = places.mapToObj(place -> new StakeholderView(snapshot, place))
                .sorted(byName(StakeholderView::name, StakeholderView::key))
                .toList();
        return paging.of(all, StakeholderView::key, Function.identity());
    }

    private static <T> Comparator<T> byName(Function<T, String> name, Function<T, String> key) {
        return Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER).thenComparing(key);
    }

    private static <T> Comparator<T> byText(Function<T, @Nullable String> text) {
        return Comparator.comparing(thing -> String.valueOf(text.apply(thing)), String.CASE_INSENSITIVE_ORDER);
    }
}
