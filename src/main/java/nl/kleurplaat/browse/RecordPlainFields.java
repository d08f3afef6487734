package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.Locale;
import nl.kleurplaat.answering.PlainFields;
import nl.kleurplaat.answering.PlainFields.Asked;
import nl.kleurplaat.answering.PlainFields.Reader;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Connection.Edge;
import nl.kleurplaat.api.Connection.PageInfo;
import nl.kleurplaat.api.Page;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.browse.CollaborationView.Participation;
import nl.kleurplaat.browse.Narrowing.CollaborationList;
import nl.kleurplaat.browse.Narrowing.OrganisationList;
import nl.kleurplaat.snapshot.CollaborationOrder;
import nl.kleurplaat.snapshot.Direction;
import nl.kleurplaat.snapshot.OrganisationOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The fields of the record that are read straight from the snapshot. Stakeholders are not among them: they are persons. A
 * field that is not here is answered all the same, but takes longer.
 */
@Configuration(proxyBeanMethods = false)
class RecordPlainFields {

    @Bean
    PlainFields plainFields() {
        PlainFields fields = new PlainFields();
        organisations(fields);
        collaborations(fields);
        participations(fields);
        domainsAndRegions(fields);
        held(fields);
        pages(fields);
        return fields;
    }

    private static void organisations(PlainFields fields) {
        String type = "Organisation";
        fields.add(type, "id", OrganisationView::id)
                .add(type, "key", OrganisationView::key)
                .add(type, "name", OrganisationView::name)
                .add(type, "kind", OrganisationView::kind)
                .add(type, "region", OrganisationView::region)
                .add(type, "domains", OrganisationView::domains)
                .add(type, "primaryDomain", OrganisationView::primaryDomain)
                .add(type, "parent", OrganisationView::parent)
                .add(type, "from", OrganisationView::from)
                .add(type, "until", OrganisationView::until)
                .add(type, "version", OrganisationView::version)
                .with(type, "collaborations", RecordPlainFields::collaborationsOf)
                .with(type, "parts", RecordPlainFields::partsOf);
    }

    private static @Nullable Reader<OrganisationView> collaborationsOf(Asked asked) {
        CollaborationList list = collaborationList(asked);
        return list == null
                ? null
                : organisation -> RelatedController.collaborationsOf(organisation, list, page(asked));
    }

    private static @Nullable Reader<OrganisationView> partsOf(Asked asked) {
        OrganisationList list = organisationList(asked);
        return list == null ? null : organisation -> RelatedController.partsOf(organisation, list, page(asked));
    }

    /** Null where there is a filter, which is left to the long way. */
    private static @Nullable CollaborationList collaborationList(Asked asked) {
        return asked.arguments().get("filter") != null
                ? null
                : new CollaborationList(
                        null,
                        asked.argument("asOf", LocalDate.class),
                        asked.word("orderBy", CollaborationOrder.class),
                        asked.word("direction", Direction.class));
    }

    /** Null where there is a filter, which is left to the long way. */
    private static @Nullable OrganisationList organisationList(Asked asked) {
        return asked.arguments().get("filter") != null
                ? null
                : new OrganisationList(
                        null,
                        asked.argument("asOf", LocalDate.class),
                        asked.word("orderBy", OrganisationOrder.class),
                        asked.word("direction", Direction.class));
    }

    private static Page page(Asked asked) {
        return new Page(
                asked.argument("first", Integer.class),
                asked.argument("after", String.class),
                asked.argument("last", Integer.class),
                asked.argument("before", String.class));
    }

    private static void collaborations(PlainFields fields) {
        String type = "Collaboration";
        fields.add(type, "id", CollaborationView::id)
                .add(type, "key", CollaborationView::key)
                .add(type, "name", CollaborationView::name)
                .add(type, "kind", CollaborationView::kind)
                .add(type, "start", CollaborationView::start)
                .add(type, "end", CollaborationView::end)
                .add(type, "domains", CollaborationView::domains)
                .add(type, "region", CollaborationView::region)
                .add(type, "version", CollaborationView::version)
                .with(type, "participations", asked -> {
                    LocalDate asOf = asked.argument("asOf", LocalDate.class);
                    return (CollaborationView collaboration) -> collaboration.participations(asOf);
                });
    }

    private static void participations(PlainFields fields) {
        String type = "Participation";
        fields.add(type, "key", Participation::key)
                .add(type, "organisation", Participation::organisation)
                .add(type, "collaboration", Participation::collaboration)
                .add(type, "role", Participation::role)
                .add(type, "from", Participation::from)
                .add(type, "until", Participation::until)
                .add(type, "version", Participation::version);
    }

    private static void domainsAndRegions(PlainFields fields) {
        fields.add("Domain", "id", DomainView::id)
                .add("Domain", "key", DomainView::key)
                .add("Domain", "colour", DomainView::colour)
                .add("Domain", "broader", DomainView::broader)
                .add("Domain", "version", DomainView::version)
                .with("Domain", "name", asked -> {
                    Locale language = language(asked.argument("language", String.class), asked.language());
                    return (DomainView domain) -> domain.domain().name(language);
                })
                .add("Region", "id", RegionView::id)
                .add("Region", "key", RegionView::key)
                .add("Region", "name", RegionView::name);
    }

    /** Of persons nothing is plain. */
    private static void held(PlainFields fields) {
        for (HeldFields of : HeldFields.ALL) {
            if (!of.type().personal()) {
                of.fields()
                        .forEach(field ->
                                fields.<HeldView>add(of.type().title(), field.name(), view -> of.shown(view, field)));
            }
        }
    }

    private static void pages(PlainFields fields) {
        for (String type : new String[] {"Organisation", "Collaboration"}) {
            fields.<Connection<?>>add(type + "Connection", "edges", Connection::edges)
                    .<Connection<?>>add(type + "Connection", "pageInfo", Connection::pageInfo)
                    .<Connection<?>>add(type + "Connection", "totalCount", Connection::totalCount)
                    .<Edge<?>>add(type + "Edge", "cursor", Edge::cursor)
                    .<Edge<?>>add(type + "Edge", "node", Edge::node);
        }
        fields.add("PageInfo", "hasNextPage", PageInfo::hasNextPage)
                .add("PageInfo", "hasPreviousPage", PageInfo::hasPreviousPage)
                .add("PageInfo", "startCursor", PageInfo::startCursor)
                .add("PageInfo", "endCursor", PageInfo::endCursor);
    }

    /** The language that a name is asked in; null: that of the caller. */
    static Locale language(@Nullable String asked, Locale caller) {
        return asked == null ? caller : asked.equals("EN") ? Locale.ENGLISH : Texts.DUTCH;
    }
}
