package nl.kleurplaat.lens;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A lens as it is kept: the JSON of GraphQL's input, what is absent left out. */
public final class LensText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private LensText() {}

    public static String of(LensInput lens) {
        return JSON.writeValueAsString(lens);
    }

    public static Lens read(String text) {
        return JSON.readValue(text, LensInput.class).lens();
    }
}
