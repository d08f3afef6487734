package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.Locale;
import nl.kleurplaat.answering.PlainFields;
import nl.kleurplaat.answering.PlainFields.Asked;
import nl.kleurplaat.answering.PlainFields.Reader;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Connection.Edge;
import nl.kleurplaat.api.Connection.PageInfo;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.browse.CollaborationView.Participation;
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
        HeldFields.ALL.stream().filter(of -> !of.type().personal()).forEach(of -> held(fields, of));
        NetworkList.ALL.stream()
                .filter(list ->
                        fields.knows(list.at()) && fields.knows(list.type().title()))
                .forEach(list -> fields.with(list.at(), list.name(), asked -> page(list, asked)));
        participations(fields);
        domainsAndRegions(fields);
        pages(fields);
        return fields;
    }

    private static void held(PlainFields fields, HeldFields of) {
        String type = of.type().title();
        HeldFields.OWN.forEach((name, shown) -> fields.<HeldView>add(type, name, shown::apply));
        of.fields().forEach((field, shown) -> fields.<HeldView>add(type, field.name(), shown::apply));
    }

    /** Null where there is a filter, which is left to the long way. */
    private static @Nullable Reader<NodeView> page(NetworkList list, Asked asked) {
        ListAsked how = ListAsked.of(asked.arguments());
        return how.filter() == null ? at -> list.page(at, how) : null;
    }

    private static void participations(PlainFields fields) {
        fields.with("Collaboration", "participations", asked -> {
            LocalDate asOf = asked.argument("asOf", LocalDate.class);
            return (CollaborationView collaboration) -> collaboration.participations(asOf);
        });
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
