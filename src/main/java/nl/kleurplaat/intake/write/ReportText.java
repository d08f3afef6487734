package nl.kleurplaat.intake.write;

import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reports as the text that the record keeps. */
@Component
public class ReportText {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    Report report(@Nullable String text) {
        return text == null ? Report.EMPTY : json.readValue(text, Report.class);
    }

    Meanings meanings(@Nullable String text) {
        return text == null ? Meanings.NONE : json.readValue(text, Meanings.class);
    }
}
