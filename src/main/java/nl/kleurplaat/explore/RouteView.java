package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.routes.Route;

/** A route as the API shows it. */
record RouteView(NetworkAnalysis analysis, Route it) {

    static List<RouteView> all(NetworkAnalysis analysis, List<Route> routes) {
        return routes.stream().map(route -> new RouteView(analysis, route)).toList();
    }

    public List<ActorView> actors() {
        return ActorView.all(analysis, it.actors());
    }
}
