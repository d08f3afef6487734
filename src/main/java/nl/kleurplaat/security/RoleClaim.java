package nl.kleurplaat.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where a token says the role of its holder: a word, or a list of words of which those that are no role here mean nothing.
 *
 * @param path the name of a claim, or names with dots between for a claim within claims ({@code realm_access.roles})
 */
record RoleClaim(String path) {

    /** The highest; nothing where the token has none. */
    Optional<Role> of(Map<String, Object> claims) {
        return words(claims, path).flatMap(RoleClaim::role).max(Comparator.naturalOrder());
    }

    /** What a claim says, whatever its form; nothing where it is not there. */
    static Stream<String> words(Map<String, Object> claims, String path) {
        Object claim = claims.get(path);
        return words(claim == null ? within(claims, path) : claim);
    }

    private static @Nullable Object within(Map<String, Object> claims, String path) {
        Object at = claims;
        for (String name : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String word -> Stream.of(word);
            case Collection<?> words -> words.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }

    private static Stream<Role> role(String word) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equalsIgnoreCase(word));
    }
}
