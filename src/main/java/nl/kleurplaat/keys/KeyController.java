package nl.kleurplaat.keys;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.results.Visit;
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
    private final KeyLimits limits;

    KeyController(ApiKeys keys, KeyLimits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    record CreateApiKeyInput(
            String name,
            Role role,
            @Nullable LocalDate until,
            boolean filesOnly,
            @Nullable List<String> organisations,
            @Nullable LensInput lens,
            @Nullable List<String> questions,
            @Nullable List<String> files) {}

    @QueryMapping
    List<ApiKey> apiKeys() {
        return keys.all();
    }

    @MutationMapping
    ApiKeys.Made createApiKey(
            @Argument CreateApiKeyInput input,
            @ContextValue Reader reader,
            @ContextValue LocalDate today,
            Visit visit) {
        String name = Written.line(input.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.name", LONGEST_NAME);
        }
        if (input.until() != null && input.until().isBefore(today)) {
            throw new Problem(ProblemCode.BAD_INPUT, "keys.until", input.until());
        }
        return keys.make(
                new NewKey(
                        name,
                        input.role(),
                        input.until(),
                        input.filesOnly(),
                        limits.organisations(input.organisations(), input.role()),
                        limits.lens(input.lens(), visit),
                        limits.questions(input.questions()),
                        limits.files(input.files())),
                reader.name());
    }

    @MutationMapping
    ApiKey revokeApiKey(@Argument String id, @ContextValue Reader reader) {
        return keys.revoke(id, reader.name()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "keys.unknown", id));
    }
}
