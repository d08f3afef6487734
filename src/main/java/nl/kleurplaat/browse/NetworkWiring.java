package nl.kleurplaat.browse;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.FieldAnswer;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.types.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Registers what the API shows of each type of the network: one by its key, its lists and their counts, and its fields. */
@Configuration(proxyBeanMethods = false)
class NetworkWiring {

    @Bean
    RuntimeWiringConfigurer network(Texts texts) {
        return wiring -> {
            HeldFields.ALL.forEach(of -> register(wiring, of, texts));
            NetworkList.ALL.forEach(list -> add(
                    wiring,
                    list.at(),
                    page(
                            list,
                            at -> list.page(
                                    Objects.requireNonNull(at.<NodeView>getSource()),
                                    ListAsked.of(at.getArguments())))));
        };
    }

    private static void register(RuntimeWiring.Builder wiring, HeldFields of, Texts texts) {
        Type type = of.type();
        String title = type.title();
        var all = NetworkList.all(type);
        add(wiring, "Query", page(all, at -> all.page(ThingLists.snapshot(at), ListAsked.of(at.getArguments()))));
        add(
                wiring,
                "Query",
                FieldAnswer.one(
                        type.singular(),
                        NodeViews.type(title),
                        at -> NodeViews.find(
                                ThingLists.snapshot(at),
                                title,
                                Objects.requireNonNull(at.<String>getArgument("key")))));
        add(wiring, title + "Connection", FieldAnswer.list("counts", Count.class, at -> counts(type, at, texts)));
        HeldFields.OWN.forEach((name, value) -> add(wiring, title, FieldAnswer.one(name, Object.class, held(value))));
        of.fields().forEach((field, value) -> add(wiring, title, ThingWiring.shown(field, held(value))));
    }

    private static DataFetcher<?> held(HeldFields.Shown value) {
        return at -> value.apply(Objects.requireNonNull(at.<HeldView>getSource()));
    }

    private static FieldAnswer page(NetworkList list, DataFetcher<?> page) {
        return new FieldAnswer(
                list.name(),
                ResolvableType.forClassWithGenerics(
                        Connection.class, NodeViews.type(list.type().title())),
                Map.of("filter", ResolvableType.forClass(Map.class)),
                page);
    }

    private static List<Count> counts(Type type, DataFetchingEnvironment field, Texts texts) {
        Connection<?> page = Objects.requireNonNull(field.<Connection<?>>getSource());
        String unknown = texts.text(field.getLocale(), "record.unknown");
        return new Counts(ThingLists.snapshot(field), type, page.list(), field.getLocale(), unknown)
                .by(
                        Objects.requireNonNull(field.<String>getArgument("by")),
                        field.getGraphQlContext().<LocalDate>get("today"));
    }

    private static void add(RuntimeWiring.Builder wiring, String type, FieldAnswer answer) {
        wiring.type(type, fields -> fields.dataFetcher(answer.name(), answer));
    }
}
