package nl.kleurplaat.sharing;

import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question of a page with all that it is asked about, as one text: two that are equal are the same question.
 *
 * @param name of its operation
 * @param variables as JSON
 */
record SharedQuestion(String name, String variables) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static String text(String name, Map<String, @Nullable Object> variables) {
        return name + " " + JSON.writeValueAsString(variables);
    }

    /** @throws Problem BAD_INPUT where the variables are no object in JSON */
    String text() {
        try {
            return text(
                    name,
                    JSON.readValue(
                            variables, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "sharing.variables", name);
        }
    }
}
