package nl.kleurplaat.keys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;

/** What a key will be; each as that of an {@link ApiKey}. */
record NewKey(
        String name,
        Role role,
        @Nullable LocalDate until,
        boolean filesOnly,
        List<String> organisations,
        @Nullable String lens,
        List<String> questions,
        List<String> files) {

    /** One that may all that its role may. */
    static NewKey of(String name, Role role, @Nullable LocalDate until, boolean filesOnly) {
        return new NewKey(name, role, until, filesOnly, List.of(), null, List.of(), List.of());
    }

    Map<String, Object> values() {
        return Map.of(
                "name", name,
                "role", role.name(),
                "filesOnly", filesOnly,
                "organisations", organisations,
                "questions", questions,
                "files", files);
    }
}
