package nl.kleurplaat.security;

import jakarta.servlet.http.HttpServletRequest;
import nl.kleurplaat.api.Paths;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.sharing.SharedView;
import nl.kleurplaat.sharing.SharedViews;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Whoever opened a view that was shared, by the secret of its link; that asks GraphQL and gets nothing by any other path. Whoever
 * shows no link logs in otherwise. The page that a link opens is there for all: it is empty without one.
 */
final class LinkLogin implements Login {

    private static final String BEARER = "Bearer ";
    private static final Paths PAGE = new Paths("/shared", "/assets/**");

    private final ObjectProvider<SharedViews> shared;
    private final Paths graphQl;
    private final Login otherwise;

    /**
     * @param shared asked when the first link comes: the database is there by then
     * @param graphQl the path of GraphQL
     */
    LinkLogin(ObjectProvider<SharedViews> shared, String graphQl, Login otherwise) {
        this.shared = shared;
        this.graphQl = new Paths(graphQl);
        this.otherwise = otherwise;
    }

    /** Whether a request is for the page that a link opens, or for what that is made of. */
    static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && PAGE.have(request);
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        String sent = request.getHeader("Authorization");
        String begin = BEARER + SharedViews.KIND;
        if (sent == null || !sent.regionMatches(true, 0, begin, 0, begin.length())) {
            return otherwise.reader(request);
        }
        SharedView view = view(sent.substring(BEARER.length()));
        if (!graphQl.have(request) || !request.getMethod().equals("POST")) {
            throw new Problem(ProblemCode.FORBIDDEN, "login.link-only");
        }
        view.put(request);
        return view.reader();
    }

    /** A link shows what it was made for by requests alone. */
    @Override
    public Reader reader(String shown) {
        if (shown.startsWith(SharedViews.KIND)) {
            throw new Problem(ProblemCode.FORBIDDEN, "login.link-only");
        }
        return otherwise.reader(shown);
    }

    private SharedView view(String secret) {
        try {
            return shared.getObject()
                    .find(secret)
                    .orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED, "login.link"));
        } catch (Neo4jException e) {
            throw new Problem(ProblemCode.TIMEOUT, "login.link-away");
        }
    }
}
