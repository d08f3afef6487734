package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@Neo4jTest
class SchemaInDutchIT {

    private static final String ALL = """
        { __schema { types { name description
            fields(includeDeprecated: true) { name description args { name description } }
            inputFields { name description } enumValues { name description } } } }
        """;

    /** Of these GraphQL itself says what they are. */
    private static final Set<String> OF_GRAPHQL = Set.of("Int", "Float", "String", "Boolean", "ID");

    @LocalServerPort
    int port;

    private JsonNode types(String language) {
        return new Api(port).in(language).data(ALL).at("/__schema/types");
    }

    private static JsonNode type(JsonNode types, String name) {
        for (JsonNode type : types) {
            if (type.get("name").asString().equals(name)) {
                return type;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void everythingThatIsTranslatedIsInTheSchema() {
        Set<String> english = new HashSet<>();
        List<JsonNode> all = new ArrayList<>(types("en").findValues("description"));
        all.addAll(new Api(port)
                .in("en")
                .data("{ __schema { directives { description args { description } } } }")
                .findValues("description"));
        all.forEach(one -> english.add(SchemaInDutch.oneLine(one.isNull() ? "" : one.asString())));

        assertThat(english).containsAll(SchemaInDutch.read().keySet());
    }

    @Test
    void everythingIsInDutch() {
        Set<String> dutch = Set.copyOf(SchemaInDutch.read().values());
        List<String> left = new ArrayList<>();
        for (JsonNode type : types("nl")) {
            String name = type.get("name").asString();
            if (!name.startsWith("__") && !OF_GRAPHQL.contains(name)) {
                type.findValues("description").stream()
                        .map(one -> SchemaInDutch.oneLine(one.isNull() ? "" : one.asString()))
                        .filter(told -> !told.isEmpty() && !dutch.contains(told))
                        .forEach(told -> left.add(name + ": " + told));
            }
        }
        assertThat(left).as("add these to schema.nl.txt").isEmpty();
    }

    @Test
    void whoAsksInEnglishGetsTheSchemasOwnWords() {
        assertThat(type(types("en"), "Network").get("description").asString())
                .startsWith("Actors and the ties between them");
        assertThat(type(types("nl"), "Network").get("description").asString())
                .startsWith("Partijen en de relaties tussen hen");
    }
}
