package nl.kleurplaat.security;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** What clients send that is JSON, but no question: each kind has an answer that names it. */
final class BodyShape {

    private BodyShape() {}

    /** The key of the text about what is wrong with a body; null where it looks like a question, or is no JSON at all. */
    static @Nullable String fault(byte[] body) {
        try (JsonParser json = JsonMapper.shared().createParser(body)) {
            JsonToken first = json.nextToken();
            return first == JsonToken.START_ARRAY
                    ? "door.batch"
                    : first == JsonToken.START_OBJECT ? ofQuestion(json) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable String ofQuestion(JsonParser json) {
        boolean query = false;
        boolean persisted = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("query")) {
                query = value != JsonToken.VALUE_NULL;
            } else if (name.equals("variables") && value != JsonToken.START_OBJECT && value != JsonToken.VALUE_NULL) {
                return "door.variables";
            } else if (name.equals("extensions") && value == JsonToken.START_OBJECT) {
                persisted = namesPersisted(json);
            }
            json.skipChildren();
        }
        return persisted && !query ? "door.persisted-query" : null;
    }

    private static boolean namesPersisted(JsonParser json) {
        boolean named = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            named |= json.currentName().equals("persistedQuery");
            json.nextToken();
            json.skipChildren();
        }
        return named;
    }
}
