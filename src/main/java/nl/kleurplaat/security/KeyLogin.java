package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.keys.ApiKey;
import nl.kleurplaat.keys.ApiKeys;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.ObjectProvider;

/** Programs, by the key that they send along; whoever sends none logs in otherwise. */
final class KeyLogin implements Login {

    private static final String BEARER = "Bearer ";
    private static final Paths FILES = new Paths("/api/tables/**", "/api/networks/**", "/api/reports/**");

    private final ObjectProvider<ApiKeys> keys;
    private final @Nullable Login otherwise;

    /**
     * @param keys asked when the first key comes: the database is there by then
     * @param otherwise null where there is no other login
     */
    KeyLogin(ObjectProvider<ApiKeys> keys, @Nullable Login otherwise) {
        this.keys = keys;
        this.otherwise = otherwise;
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        String secret = secret(request);
        if (secret == null && otherwise != null) {
            return otherwise.reader(request);
        }
        if (secret == null) {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "login.no-key");
        }
        ApiKey key = key(secret);
        if (key.filesOnly() && !FILES.have(request)) {
            throw new Problem(ProblemCode.FORBIDDEN, "login.files-only");
        }
        return new Reader(
                key.id(),
                key.role(),
                Reader.Kind.PROGRAM,
                key.organisations().isEmpty() ? null : Set.copyOf(key.organisations()));
    }

    private ApiKey key(String secret) {
        try {
            return keys.getObject()
                    .find(secret)
                    .orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED, "login.key"));
        } catch (Neo4jException e) {
            throw new Problem(ProblemCode.TIMEOUT, "login.keys-away");
        }
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String own = request.getHeader("X-API-Key");
        if (own != null) {
            return own;
        }
        String sent = request.getHeader("Authorization");
        return sent != null && sent.regionMatches(true, 0, BEARER + "kp_", 0, BEARER.length() + 3)
                ? sent.substring(BEARER.length())
                : null;
    }
}
