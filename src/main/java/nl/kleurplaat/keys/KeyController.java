package nl.kleurplaat.keys;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.network.OrganisationKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Keys as an admin makes, sees and revokes them. */
@Controller
class KeyController {

    private static final int LONGEST_NAME = 100;

    private final ApiKeys keys;
    private final OrganisationKeys organisations;

    KeyController(ApiKeys keys, OrganisationKeys organisations) {
        this.keys = keys;
        this.organisations = organisations;
    }

    record CreateApiKeyInput(
            String name,
            Role role,
            @Nullable LocalDate until,
            boolean filesOnly,
            @Nullable List<String> organisations) {}

    @QueryMapping
    List<ApiKey> apiKeys() {
        return keys.all();
    }

    @MutationMapping
    ApiKeys.Made createApiKey(
            @Argument CreateApiKeyInput input, @ContextValue Reader reader, @ContextValue LocalDate today) {
        String name = Written.line(input.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.name", LONGEST_NAME);
        }
        if (input.until() != null && input.until().isBefore(today)) {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.until", input.until());
        }
        List<String> of = input.organisations() == null
                ? List.of()
                : input.organisations().stream()
                        .map(Written::line)
                        .distinct()
                        .sorted()
                        .toList();
        if (input.role() == Role.ADMIN && !of.isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.limited-admin");
        }
        organisations.unknown(of).ifPresent(key -> {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.no-organisation", key);
        });
        return keys.make(name, input.role(), input.until(), input.filesOnly(), of, reader.name());
    }

    @MutationMapping
    ApiKey revokeApiKey(@Argument String id, @ContextValue Reader reader) {
        return keys.revoke(id, reader.name()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "keys.unknown", id));
    }
}
