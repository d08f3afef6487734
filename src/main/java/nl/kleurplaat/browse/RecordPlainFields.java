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
import nl.kleurplaat.browse.Narrowing.CollaborationList;
import nl.kleurplaat.snapshot.CollaborationOrder;
import nl.kleurplaat.snapshot.Direction;
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
        domainsAndRegions(fields);
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
                .add(type, "website", OrganisationView::website)
                .add(type, "expertise", OrganisationView::expertise)
                .add(type, "from", OrganisationView::from)
                .add(type, "until", OrganisationView::until)
                .add(type, "version", OrganisationView::version)
                .with(type, "collaborations", RecordPlainFields::collaborationsOf);
    }

    /** A filter is left to the long way. */
    private static @Nullable Reader<OrganisationView> collaborationsOf(Asked asked) {
        if (asked.arguments().get("filter") != null) {
            return null;
        }
        String order = asked.argument("orderBy", String.class);
        String direction = asked.argument("direction", String.class);
        var list = new CollaborationList(
                null,
                asked.argument("asOf", LocalDate.class),
                order == null ? null : CollaborationOrder.valueOf(order),
                direction == null ? null : Direction.valueOf(direction));
        var page = new Page(
                asked.argument("first", Integer.class),
                asked.argument("after", String.class),
                asked.argument("last", Integer.class),
                asked.argument("before", String.class));
        return organisation -> RelatedController.collaborationsOf(organisation, list, page);
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
                .add(type, "goal", CollaborationView::goal)
                .add(type, "conversation", CollaborationView::conversation)
                .add(type, "setting", CollaborationView::setting)
                .add(type, "version", CollaborationView::version);
    }

    private static void domainsAndRegions(PlainFields fields) {
        fields.add("Domain", "id", DomainView::id)
                .add("Domain", "key", DomainView::key)
                .add("Domain", "colour", DomainView::colour)
                .add("Domain", "broader", DomainView::broader)
                .with("Domain", "name", asked -> {
                    Locale language = language(asked.argument("language", String.class), asked.language());
                    return (DomainView domain) -> domain.domain().name(language);
                })
                .add("Region", "id", RegionView::id)
                .add("Region", "key", RegionView::key)
                .add("Region", "name", RegionView::name);
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
