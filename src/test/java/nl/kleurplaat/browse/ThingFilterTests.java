package nl.kleurplaat.browse;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.InputObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
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

    private static Obstacle obstacle(
            String key, @Nullable String raisedBy, @Nullable String collaboration, String... domains) {
        return new Obstacle(key, key, raisedBy, collaboration, List.of(), List.of(domains), null, null, 0);
    }

    private static List<String> seen(Snapshot snapshot, Map<String, Object> lens) {
        return snapshot.practice().all(Obstacle.class).all().stream()
                .filter(ThingFilter.of(Obstacle.class, snapshot, Map.of("lens", lens)))
                .map(Obstacle::key)
                .toList();
    }

    /** By its collaboration, whenever that runs; without one by who names it and by what it is about. */
    @Test
    void aLensTellsWhatIsAboutWhatItLetsPass() {
        Snapshot snapshot = new Records()
                .organisation("school", "domains=jeugd")
                .organisation("corporatie", "domains=wonen")
                .collaboration("tafel", "domains=jeugd end=2020-01-01")
                .collaboration("huis", "domains=wonen")
                .practice(Practice.of(
                        obstacle("a", "corporatie", "tafel"),
                        obstacle("b", "school", "huis", "jeugd"),
                        obstacle("c", "school", null),
                        obstacle("d", "school", null, "wonen"),
                        obstacle("e", null, null, "wonen"),
                        obstacle("f", null, null)))
                .snapshot();

        assertThat(seen(snapshot, Map.of())).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(seen(snapshot, Map.of("domains", List.of("jeugd")))).containsExactly("a", "c", "d", "f");
        assertThat(seen(snapshot, Map.of("domains", List.of("wonen")))).containsExactly("b", "d", "e", "f");
    }
}
