package nl.kleurplaat.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Answers a field that is registered in a loop, and says what with, so that the schema can be held against it.
 *
 * @param arguments those that it reads, by name
 */
public record FieldAnswer(String name, ResolvableType type, Map<String, ResolvableType> arguments, DataFetcher<?> make)
        implements SelfDescribingDataFetcher<Object> {

    /** One thing, without arguments. */
    public static FieldAnswer one(String name, Class<?> type, DataFetcher<?> make) {
        return new FieldAnswer(name, ResolvableType.forClass(type), Map.of(), make);
    }

    /** A list, without arguments. */
    public static FieldAnswer list(String name, Class<?> type, DataFetcher<?> make) {
        return new FieldAnswer(name, ResolvableType.forClassWithGenerics(List.class, type), Map.of(), make);
    }

    @Override
    public String getDescription() {
        return name;
    }

    @Override
    public ResolvableType getReturnType() {
        return type;
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return arguments;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment field) throws Exception {
        return make.get(field);
    }
}
