package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.table.ConnectingTable;
import nl.kleurplaat.results.SmallestTable;

/** A table as the API shows it. */
record ConnectingTableView(NetworkAnalysis analysis, SmallestTable asked, ConnectingTable it) {

    public List<ActorView> actors() {
        return ActorView.all(analysis, it.actors());
    }

    public List<RouteView> routes() {
        return RouteView.all(analysis, it.routes());
    }
}
