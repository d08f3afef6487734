package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.api.Paths;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.ReaderLimits;
import nl.kleurplaat.keys.ApiKey;
import nl.kleurplaat.keys.ApiKeys;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.ObjectProvider;

/** Programs, by the key that they send along; whoever sends none logs in otherwise. */
final class KeyLogin implements Login {

    /** How a key begins. */
    private static final String KIND = "kp_";

    private static final Paths FILES =
            new Paths("/api/tables/**", "/api/networks/**", "/api/reports/**", "/api/metrics.{form}");

    /** Those that show what a lens shows, and nothing beside. */
    private static final Paths SEEN_THROUGH_LENS = new Paths(
            "/api/tables/{name}.{form}",
            "/api/networks/export.{form:(?!zip|parquet).*}",
            "/api/reports/{name:cross-domain|vulnerability}.{form}");

    private final ObjectProvider<ApiKeys> keys;
    private final Paths graphQl;
    private final @Nullable Login otherwise;

    /**
     * @param keys asked when the first key comes: the database is there by then
     * @param graphQl the path of GraphQL
     * @param otherwise null where there is no other login
     */
    KeyLogin(ObjectProvider<ApiKeys> keys, String graphQl, @Nullable Login otherwise) {
        this.keys = keys;
        this.graphQl = new Paths(graphQl);
        this.otherwise = otherwise;
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        String secret = secret(request);
        if (secret == null) {
            return otherwise().reader(request);
        }
        ApiKey key = key(secret);
        if (key.filesOnly() && !FILES.have(request)) {
            throw new Problem(ProblemCode.FORBIDDEN, "login.files-only");
        }
        if (key.isLimited() && !(graphQl.have(request) ? key.asks() : gets(key, request))) {
            throw new Problem(ProblemCode.FORBIDDEN, "login.key-limited");
        }
        return reader(key);
    }

    @Override
    public Reader reader(String shown) {
        if (shown.startsWith(KIND)) {
            ApiKey key = key(shown);
            if (key.asks()) {
                return reader(key);
            }
            throw new Problem(ProblemCode.FORBIDDEN, "login.files-only");
        }
        return otherwise().reader(shown);
    }

    private Login otherwise() {
        if (otherwise == null) {
            throw new Problem(ProblemCode.UNAUTHENTICATED, "login.no-key");
        }
        return otherwise;
    }

    private static Reader reader(ApiKey key) {
        return new Reader(
                key.id(),
                key.role(),
                Reader.Kind.PROGRAM,
                key.organisations().isEmpty() ? null : Set.copyOf(key.organisations()),
                new ReaderLimits(key.lens(), Set.copyOf(key.questions())));
    }

    private static boolean gets(ApiKey key, HttpServletRequest request) {
        return key.gets()
                && (key.lens() == null ? FILES : SEEN_THROUGH_LENS).have(request)
                && (key.files().isEmpty() || named(key.files()).have(request));
    }

    private static Paths named(List<String> files) {
        return new Paths(files.stream().map(name -> "/api/" + name + ".{form}").toArray(String[]::new));
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
        String shown = Login.shown(request);
        boolean own = request.getHeader("X-API-Key") != null;
        return shown != null && (own || shown.startsWith(KIND)) ? shown : null;
    }
}
