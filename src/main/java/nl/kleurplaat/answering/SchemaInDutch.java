package nl.kleurplaat.answering;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLNamedType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what types, fields and arguments are in Dutch to who asks in Dutch: what is in {@code schema.nl.txt}, where each
 * English description of the schema has the Dutch one below it. Nothing is left out: a test holds it against the schema.
 */
@Component
class SchemaInDutch extends SimplePerformantInstrumentation {

    private static final String FILE = "/schema.nl.txt";
    private static final Pattern BETWEEN = Pattern.compile("\\R\\R+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, String> dutch = read();

    /** By the English one, in one line. */
    static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(SchemaInDutch.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(BETWEEN.split(text.strip()))
                    .map(pair -> pair.split("\\R", -1))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters asked, @Nullable InstrumentationState state) {
        var step = asked.getExecutionStepInfo();
        GraphQLNamedType type = step.getObjectType();
        if (!step.getFieldDefinition().getName().equals("description") || !Introspection.isIntrospectionTypes(type)) {
            return fetcher;
        }
        return field -> {
            Object told = fetcher.get(field);
            return told instanceof String english
                            && field.getLocale().getLanguage().equals("nl")
                    ? inDutch(english)
                    : told;
        };
    }

    private String inDutch(String english) {
        return dutch.getOrDefault(oneLine(english), english);
    }

    static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
