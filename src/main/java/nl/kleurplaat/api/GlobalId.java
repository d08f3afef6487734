package nl.kleurplaat.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The opaque id that a thing has in the whole API: its type and its key. */
public record GlobalId(String type, String key) {

    @Override
    public String toString() {
        byte[] bytes = (type + ":" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Problem BAD_INPUT for what is no id of this API */
    public static GlobalId of(String id) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon > 0) {
                return new GlobalId(text.substring(0, colon), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.id-unknown", id);
        }
        throw new Problem(ProblemCode.BAD_INPUT, "api.id-unknown", id);
    }
}
