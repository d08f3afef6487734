package nl.kleurplaat.analysis.routes;

import java.util.List;

/**
 * A way from one actor to another over ties, which meets nobody twice.
 *
 * @param actors in the order of the way, both ends included; only one where the two ends are the same
 */
public record Route(List<Integer> actors) {

    public Route {
        actors = List.copyOf(actors);
    }

    /** How many ties it has. */
    public int steps() {
        return actors.size() - 1;
    }
}
