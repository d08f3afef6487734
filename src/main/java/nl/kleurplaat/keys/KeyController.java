package nl.kleurplaat.keys;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Keys as an admin makes, sees and revokes them. */
@Controller
class KeyController {

    private final ApiKeys keys;

    KeyController(ApiKeys keys) {
        this.keys = keys;
    }

    record CreateApiKeyInput(
            String name, Role role, @Nullable LocalDate until, boolean filesOnly) {}

    @QueryMapping
    List<ApiKey> apiKeys() {
        return keys.all();
    }

    @MutationMapping
    ApiKeys.Made createApiKey(@Argument CreateApiKeyInput input, @ContextValue Reader reader) {
        return keys.order(input.name(), input.role(), input.until(), input.filesOnly(), reader.name());
    }

    @MutationMapping
    ApiKey revokeApiKey(@Argument String id) {
        return keys.revoke(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "keys.unknown", id));
    }
}
