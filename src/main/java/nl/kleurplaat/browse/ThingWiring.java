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
import nl.kleurplaat.practice.Lasting;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Holder;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Registers what the API shows of each type of what partners say and agree: one by its key, a list, its fields, and the lists
 * at what it refers to. They differ by the declaration only.
 */
@Configuration(proxyBeanMethods = false)
class ThingWiring {

    @Bean
    RuntimeWiringConfigurer things() {
        return wiring -> Practice.TYPES.forEach((title, held) -> register(wiring, Types.titled(title), held));
    }

    private static <T extends Thing> void register(RuntimeWiring.Builder wiring, Type type, Class<T> held) {
        var lists = new ThingLists<>(type, held);
        String title = type.title();
        String one = type.singular();
        var page = new FieldAnswer(
                type.name(),
                ResolvableType.forClassWithGenerics(Connection.class, ThingView.class),
                Map.of("filter", ResolvableType.forClass(Map.class)),
                lists::page);
        wiring.type(
                "Query",
                query -> query.dataFetcher(one, FieldAnswer.one(one, ThingView.class, lists::one))
                        .dataFetcher(type.name(), page));
        for (Field field : type.fields()) {
            if (Holder.of(held).has(field.name()) && !field.name().equals("key")) {
                wiring.type(
                        title, fields -> fields.dataFetcher(field.name(), shown(field, at -> view(at).shown(field))));
            }
            if (field.is(Trait.LISTED)) {
                var asOf = Lasting.class.isAssignableFrom(held)
                        ? Map.of("asOf", ResolvableType.forClass(LocalDate.class))
                        : Map.<String, ResolvableType>of();
                var list = new FieldAnswer(
                        type.name(),
                        ResolvableType.forClassWithGenerics(List.class, ThingView.class),
                        asOf,
                        at -> lists.naming(field, at));
                wiring.type(field.label(), fields -> fields.dataFetcher(type.name(), list));
            }
        }
    }

    /** What a field shows: things, or values. */
    static FieldAnswer shown(Field field, DataFetcher<?> value) {
        return switch (field.type()) {
            case REFERENCE, DOMAIN -> FieldAnswer.one(field.name(), NodeViews.type(field.label()), value);
            case REFERENCES, LINKS, DOMAINS -> FieldAnswer.list(field.name(), NodeViews.type(field.label()), value);
            default -> FieldAnswer.one(field.name(), Object.class, value);
        };
    }

    private static ThingView<?> view(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<ThingView<?>>getSource());
    }
}
