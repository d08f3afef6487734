package nl.kleurplaat.editing;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.api.FieldAnswer;
import nl.kleurplaat.browse.NodeViews;
import nl.kleurplaat.editing.Edit.Action;
import nl.kleurplaat.types.Types;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Registers the mutations of every type that can be edited: they differ by the table only. */
@Configuration(proxyBeanMethods = false)
class EditWiring {

    @Bean
    RuntimeWiringConfigurer mutations(EditMutations mutations) {
        return wiring -> {
            Types.ALL.forEach(type -> register(wiring, mutations, type.title()));
            mutation(wiring, "mergeOrganisations", ThingPayload.class, mutations::merge);
            mutation(wiring, "edit", EditPayload.class, mutations::edit);
        };
    }

    private static void register(RuntimeWiring.Builder wiring, EditMutations mutations, String type) {
        mutation(wiring, "create" + type, ThingPayload.class, field -> mutations.put(field, Action.CREATE, type));
        mutation(wiring, "update" + type, ThingPayload.class, field -> mutations.put(field, Action.UPDATE, type));
        mutation(wiring, "delete" + type, DeletePayload.class, field -> mutations.delete(field, type));
        String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        wiring.type(
                type + "Payload",
                payload -> payload.dataFetcher(name, FieldAnswer.one(name, NodeViews.type(type), field -> {
                    ThingPayload source = field.getSource();
                    return source == null ? null : source.thing();
                })));
    }

    private static void mutation(RuntimeWiring.Builder wiring, String name, Class<?> answer, DataFetcher<?> make) {
        var input = Map.of("input", ResolvableType.forClass(Map.class));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher(name, new FieldAnswer(name, ResolvableType.forClass(answer), input, make)));
    }
}
