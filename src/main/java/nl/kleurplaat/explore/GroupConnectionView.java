package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.connections.GroupConnection;
import org.jspecify.annotations.Nullable;

/** How two groups hang together as the API shows it. */
record GroupConnectionView(NetworkAnalysis analysis, GroupConnection it) {

    public GroupView a() {
        return new GroupView(analysis, it.a());
    }

    public GroupView b() {
        return new GroupView(analysis, it.b());
    }

    public int ties() {
        return it.ties();
    }

    public int inBoth() {
        return it.inBoth();
    }

    public @Nullable Integer parties() {
        return it.parties();
    }

    public List<ActorView> separating() {
        return ActorView.all(analysis, it.separating());
    }

    public List<ActorView> singleBridges() {
        return ActorView.all(analysis, it.singleBridges());
    }

    public List<RouteView> routes() {
        return RouteView.all(analysis, it.routes());
    }
}
