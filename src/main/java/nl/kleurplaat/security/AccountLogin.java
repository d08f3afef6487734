package nl.kleurplaat.security;

import static nl.kleurplaat.api.ProblemCode.UNAUTHENTICATED;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kleurplaat.accounts.LoggedIn;
import nl.kleurplaat.accounts.PageCookie;
import nl.kleurplaat.accounts.SessionHolder;
import nl.kleurplaat.accounts.Sessions;
import nl.kleurplaat.api.Paths;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * People: pages by the cookie of the session, the API by the token that a page got for it. The cookie never counts for the API,
 * but for files that a link downloads, which are only read; where it does more than read, the form has to be one of ours.
 */
final class AccountLogin implements Login {

    /** Those that are there for whoever is not logged in. */
    static final Paths OPEN = new Paths(
            "/login",
            "/login/passkey/**",
            "/login/issuer",
            BrowserLogin.RETURN,
            "/invitation",
            "/invitation/passkey/**",
            "/assets/**");

    private static final String TOKEN = "Bearer kt_";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Paths API = new Paths("/api/**");
    private static final Paths FILES =
            new Paths("/api/tables/**", "/api/networks/**", "/api/reports/**", "/api/imports/template.xlsx");

    private final ObjectProvider<Sessions> sessions;
    private final Paths graphQl;
    private final @Nullable Login otherwise;

    /**
     * @param sessions asked when the first one comes: the database is there by then
     * @param graphQl the path of GraphQL
     * @param otherwise null where there is no other login
     */
    AccountLogin(ObjectProvider<Sessions> sessions, String graphQl, @Nullable Login otherwise) {
        this.sessions = sessions;
        this.graphQl = new Paths(graphQl + "/**");
        this.otherwise = otherwise;
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        String sent = request.getHeader("Authorization");
        if (sent == null && countsCookie(request)) {
            Optional<String> cookie = PageCookie.of(request);
            Optional<SessionHolder> holder = cookie.flatMap(secret -> ask(known -> known.ofCookie(secret)));
            if (holder.isPresent()) {
                return byCookie(holder.get(), cookie.get(), request);
            }
        } else if (sent != null && sent.regionMatches(true, 0, TOKEN, 0, TOKEN.length())) {
            return byToken(sent.substring("Bearer ".length()));
        }
        return otherwise().reader(request);
    }

    @Override
    public Reader reader(String shown) {
        return shown.startsWith("kt_") ? byToken(shown) : otherwise().reader(shown);
    }

    private Reader byToken(String token) {
        return ask(known -> known.ofToken(token))
                .map(AccountLogin::reader)
                .orElseThrow(() -> new Problem(UNAUTHENTICATED, "login.ended"));
    }

    private Login otherwise() {
        if (otherwise == null) {
            throw new Problem(UNAUTHENTICATED, "login.no-account");
        }
        return otherwise;
    }

    private boolean countsCookie(HttpServletRequest request) {
        return !graphQl.have(request) && (!API.have(request) || (isReading(request) && FILES.have(request)));
    }

    private static Reader byCookie(SessionHolder holder, String secret, HttpServletRequest request) {
        if (!isReading(request) && !PageCookie.hasForm(request)) {
            throw new Problem(ProblemCode.FORBIDDEN, "login.form");
        }
        new LoggedIn(holder, secret).put(request);
        return reader(holder);
    }

    private static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static Reader reader(SessionHolder holder) {
        return new Reader(holder.id(), holder.role(), Reader.Kind.PERSON, holder.organisations());
    }

    private Optional<SessionHolder> ask(Function<Sessions, Optional<SessionHolder>> question) {
        try {
            return question.apply(sessions.getObject());
        } catch (Neo4jException e) {
            throw new Problem(ProblemCode.TIMEOUT, "login.accounts-away");
        }
    }
}
