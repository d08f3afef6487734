package nl.kleurplaat.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Forms of every type are made of what the API says of it. */
@Neo4jTest
class FormsIT {

    private static final String ENTRY = "entries { key version title values { field values names } } more";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void record() {
        api = new Api(port);
        api.importSample();
    }

    @Test
    void whatAFormShowsCanBeSavedAsItIsForEveryType() {
        JsonNode types = api.data("{ recordTypes { name mayEdit fields { name kind fixed several } } }")
                .path("recordTypes");
        assertThat(types).hasSameSizeAs(Types.ALL);
        List<String> empty = new ArrayList<>();
        for (JsonNode type : types) {
            String name = type.path("name").asString();
            JsonNode found = entries("type: \"" + name + "\", first: 3");
            found.path("entries").forEach(entry -> {
                assertThat(entry.path("title").asString()).as(name).isNotEmpty();
                assertThat(saved(type, entry))
                        .as(name)
                        .isEqualTo(entry.path("version").asInt());
            });
            if (found.path("entries").isEmpty()) {
                empty.add(name);
            }
        }
        assertThat(empty).as("types of which the sample has nothing").isEmpty();
    }

    /** The version of a thing after it was saved with just the values that its form shows. */
    private int saved(JsonNode type, JsonNode entry) {
        String name = type.path("name").asString();
        StringBuilder input = new StringBuilder("key: " + entry.path("key") + ", version: " + entry.path("version"));
        for (JsonNode value : entry.path("values")) {
            JsonNode field = type.path("fields")
                    .valueStream()
                    .filter(one -> one.path("name").equals(value.path("field")))
                    .findFirst()
                    .orElseThrow();
            if (!field.path("fixed").asBoolean()) {
                input.append(", ")
                        .append(field.path("name").asString())
                        .append(": ")
                        .append(literal(field, value));
            }
        }
        String one = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return api.data("mutation { update" + name + "(input: {" + input + "}) { " + one + " { version } } }")
                .path("update" + name)
                .path(one)
                .path("version")
                .asInt();
    }

    private static String literal(JsonNode field, JsonNode value) {
        if (field.path("several").asBoolean()) {
            return value.path("values").toString();
        }
        JsonNode only = value.path("values").get(0);
        return switch (field.path("kind").asString()) {
            case "NUMBER", "BOOLEAN", "CHOICE" -> only.asString();
            default -> only.toString();
        };
    }

    private JsonNode entries(String arguments) {
        return api.data("{ recordEntries(" + arguments + ") { " + ENTRY + " } }")
                .path("recordEntries");
    }

    @Test
    void thingsAreFoundByTheirTextsByWhatTheyReferToAndByWhatIsAbout() {
        String name = entries("type: \"Organisation\", first: 1")
                .at("/entries/0/title")
                .asString();
        JsonNode byName = entries("type: \"Organisation\", text: \" " + name.toUpperCase(Locale.ROOT) + " \"");
        assertThat(byName.path("entries")
                        .valueStream()
                        .map(entry -> entry.path("title").asString()))
                .contains(name);
        JsonNode collaboration = entries("type: \"Participation\", first: 1").at("/entries/0/values/0");
        assertThat(collaboration.path("field").asString()).isEqualTo("collaboration");
        JsonNode about = entries("type: \"Participation\", first: 100, about: {field: \"collaboration\", key: "
                + collaboration.at("/values/0") + "}");
        assertThat(about.path("entries").size()).isGreaterThan(1);
        assertThat(about.path("entries").valueStream().map(entry -> entry.at("/values/0/values/0")))
                .containsOnly(collaboration.at("/values/0"));
        JsonNode byReference = entries("type: \"Representation\", text: " + collaboration.at("/names/0"));
        assertThat(byReference
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("title").asString()))
                .isNotEmpty()
                .allMatch(title -> title.contains(collaboration.at("/names/0").asString()));
        assertThat(entries("type: \"Organisation\", first: 2").path("more").asBoolean())
                .isTrue();
        assertThat(entries("type: \"Organisation\", text: \"zoiets is er niet\"")
                        .path("entries"))
                .isEmpty();
    }

    @Test
    void whatIsAskedWronglyIsRefusedWithWhatThereIs() {
        assertThat(api.error("{ recordEntries(type: \"Huis\") { more } }"))
                .startsWith("BAD_INPUT: Er is geen soort `Huis`");
        assertThat(api.error("{ recordEntries(type: \"Step\", about: {field: \"action\", key: \"x\"}) { more } }"))
                .contains("BAD_INPUT", "opportunity, agendaItem, owner, stakeholder");
        assertThat(api.data("{ recordEntry(type: \"Step\", key: \"zoiets\") { key } }")
                        .path("recordEntry")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoChangedItLastIsTold() {
        JsonNode first = entries("type: \"Domain\", first: 1").at("/entries/0");
        String entry = "{ recordEntry(type: \"Domain\", key: " + first.path("key") + ") { lastChange { by at } } }";
        assertThat(api.data(entry).at("/recordEntry/lastChange").isNull()).isTrue();
        api.data("mutation { updateDomain(input: {key: " + first.path("key") + ", version: " + first.path("version")
                + ", nameNl: \"Anders\"}) { domain { key } } }");
        assertThat(api.data(entry).at("/recordEntry/lastChange/by").asString()).isEqualTo("local");
    }

    @Test
    void whatThingsAreCalledIsInTheLanguageOfTheAnswer() {
        Type steps = Types.named("steps");
        Map<String, String> said = Map.of("nl", "Stappen", "en", "Steps");
        said.forEach((language, label) -> assertThat(new Api(port)
                        .in(language)
                        .data("{ recordTypes { table label } }")
                        .path("recordTypes")
                        .valueStream()
                        .filter(type -> type.path("table").asString().equals(steps.name()))
                        .map(type -> type.path("label").asString()))
                .containsExactly(label));
    }
}
