package nl.kleurplaat.browse;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.InputObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.types.Types;
import org.junit.jupiter.api.Test;

class ThingFilterTests {

    @Test
    void everyFieldOfEveryFilterNarrows() throws IOException {
        List<String> unknown = new ArrayList<>();
        int known = 0;
        try (var files = Files.list(Path.of("graphql-schema"))) {
            for (Path file : files.sorted().toList()) {
                var types = new SchemaParser().parse(Files.readString(file)).getTypes(InputObjectTypeDefinition.class);
                for (InputObjectTypeDefinition filter : types) {
                    String title = filter.getName().replaceFirst("Filter$", "");
                    if (Practice.TYPES.containsKey(title)) {
                        for (var field : filter.getInputValueDefinitions()) {
                            known += ThingFilter.knows(Types.titled(title), field.getName()) ? 1 : 0;
                            unknown.addAll(
                                    ThingFilter.knows(Types.titled(title), field.getName())
                                            ? List.of()
                                            : List.of(title + "." + field.getName()));
                        }
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
        assertThat(known).isGreaterThan(Practice.TYPES.size());
    }
}
