package nl.kleurplaat.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reports as the text that the record keeps. */
@Component
class ReportText {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    Report report(@Nullable String text) {
        return text == null ? Report.EMPTY : json.readValue(text, Report.class);
    }

    Meanings meanings(@Nullable String text) {
        return text == null ? Meanings.NONE : json.readValue(text, Meanings.class);
    }
}
