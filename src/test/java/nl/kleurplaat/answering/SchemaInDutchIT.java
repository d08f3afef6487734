package nl.kleurplaat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
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
        types("en")
                .findValues("description")
                .forEach(one -> english.add(SchemaInDutch.oneLine(one.isNull() ? "" : one.asString())));

        assertThat(english).containsAll(SchemaInDutch.read().keySet());
    }

    @Test
    void whereOneBeginsEverythingIsInDutch() {
        Map<String, String> dutch = SchemaInDutch.read();
        JsonNode types = types("nl");

        for (String name : new String[] {"Organisation", "Stakeholder", "Collaboration", "Summary", "Lens"}) {
            JsonNode type = type(types, name);
            assertThat(dutch)
                    .as(name)
                    .containsValue(SchemaInDutch.oneLine(type.get("description").asString()));
            for (JsonNode field : type.get(name.equals("Lens") ? "inputFields" : "fields")) {
                assertThat(dutch)
                        .as(name + "." + field.get("name"))
                        .containsValue(
                                SchemaInDutch.oneLine(field.get("description").asString()));
            }
        }
    }

    @Test
    void whoAsksInEnglishGetsTheSchemasOwnWords() {
        assertThat(type(types("en"), "Network").get("description").asString())
                .startsWith("Actors and the ties between them");
        assertThat(type(types("nl"), "Network").get("description").asString())
                .startsWith("Partijen en de relaties tussen hen");
    }
}
