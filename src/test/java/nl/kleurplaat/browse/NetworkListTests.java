package nl.kleurplaat.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.snapshot.Named;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.junit.jupiter.api.Test;

/** What the schema says lists are narrowed, ordered and counted by follows from the declared types. */
class NetworkListTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final Snapshot snapshot = new Records()
            .organisation("a", "domains=jeugd region=noord kind=gemeente")
            .organisation("b", "domains=wonen parent=a")
            .stakeholder("s", "organisations=b")
            .collaboration("x", "domains=jeugd members=a,b")
            .snapshot();

    private static TypeDefinitionRegistry schema() throws IOException {
        return new SchemaParser().parse(Files.readString(Path.of("graphql-schema", "record.graphqls")));
    }

    @Test
    void everyFieldOfEveryFilterNarrows() throws IOException {
        for (Type type : Named.TYPES.keySet()) {
            var filter = Objects.requireNonNull(
                    schema().getTypeOrNull(type.title() + "Filter", InputObjectTypeDefinition.class));
            for (InputValueDefinition field : filter.getInputValueDefinitions()) {
                assertThatCode(() -> PlaceFilter.of(type, snapshot, Map.of(field.getName(), value(field))))
                        .as(type + " by " + field.getName())
                        .doesNotThrowAnyException();
            }
        }
        assertThatThrownBy(() -> PlaceFilter.of(Types.ORGANISATIONS, snapshot, Map.of("websites", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Object value(InputValueDefinition field) {
        if (field.getType() instanceof ListType) {
            return List.of();
        }
        return switch (((TypeName) field.getType()).getName()) {
            case "Date" -> DAY;
            case "Boolean" -> true;
            default -> "x";
        };
    }

    @Test
    void everyOrderHasAllThings() throws IOException {
        for (Type type : Named.TYPES.keySet()) {
            for (String by : words(type.title() + "Order")) {
                assertThat(snapshot.index().order(type, by, true).all())
                        .as(type + " by " + by)
                        .hasSameSizeAs(snapshot.named(type));
            }
        }
    }

    @Test
    void everyCountCountsAllThings() throws IOException {
        for (Type type : Named.TYPES.keySet()) {
            int[] all = snapshot.index().order(type, "NAME", false).all();
            for (String by : words(type.title() + "CountBy")) {
                int counted = new Counts(snapshot, type, all, Locale.ENGLISH, "not known")
                        .by(by, DAY).stream().mapToInt(Count::count).sum();
                assertThat(counted).as(type + " by " + by).isEqualTo(all.length);
            }
        }
    }

    private static List<String> words(String name) throws IOException {
        return Objects.requireNonNull(schema().getTypeOrNull(name, EnumTypeDefinition.class))
                .getEnumValueDefinitions()
                .stream()
                .map(EnumValueDefinition::getName)
                .toList();
    }
}
