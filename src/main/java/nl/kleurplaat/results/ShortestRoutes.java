package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.routes.Route;
import nl.kleurplaat.analysis.routes.Routes;

/** The shortest ways between two actors, which are not the same one. */
public record ShortestRoutes(int from, int to, int first) implements Question<List<Route>> {

    @Override
    public List<Route> answer(Seen seen, Effort effort) {
        return Routes.shortest(seen.ties(), from, to, first, effort);
    }
}
