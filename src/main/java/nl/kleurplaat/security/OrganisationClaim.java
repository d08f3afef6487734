package nl.kleurplaat.security;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a token says for which organisations its holder makes changes. Who has no such claim makes none, and {@code *} is for all: what an
 * issuer forgets opens nothing.
 *
 * @param path as that of a {@link RoleClaim}; blank where nobody is limited
 */
record OrganisationClaim(String path) {

    private static final String ALL = "*";

    /** Their keys; null: all. */
    @Nullable
    Set<String> of(Map<String, Object> claims) {
        if (path.isBlank()) {
            return null;
        }
        Set<String> keys = RoleClaim.words(claims, path).collect(Collectors.toSet());
        return keys.contains(ALL) ? null : keys;
    }
}
