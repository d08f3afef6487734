package nl.kleurplaat.explore;

import java.util.Collections;
import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Question;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * A network and what can be asked about it, for the views of its parts.
 *
 * @param exact whether betweenness is exact at any size
 */
record NetworkAnalysis(Seen seen, boolean exact) {

    Snapshot snapshot() {
        return seen.snapshot();
    }

    Lens lens() {
        return seen.lens();
    }

    Network network() {
        return seen.network();
    }

    <A> A get(Question<A> question) {
        return seen.get(question);
    }

    Betweenness betweenness() {
        return get(exact ? Measures.EXACT_BETWEENNESS : Measures.BETWEENNESS);
    }

    /**
     * The number of an actor.
     *
     * @throws Problem NOT_FOUND with the keys that are most like it
     */
    int actor(String key) {
        List<String> keys = network().keys();
        int actor = Collections.binarySearch(keys, key);
        if (actor < 0) {
            throw new Problem(ProblemCode.NOT_FOUND, "reach.unknown-actor", key, Nearest.names(key, keys));
        }
        return actor;
    }

    /**
     * The number of a group.
     *
     * @throws Problem NOT_FOUND with the keys that are most like it
     */
    int group(String key) {
        List<String> keys = network().groups().keys();
        int group = Collections.binarySearch(keys, key);
        if (group < 0) {
            throw new Problem(ProblemCode.NOT_FOUND, "table.unknown-group", key, Nearest.names(key, keys));
        }
        return group;
    }

    /** What sentences call its things. */
    Wording words() {
        return Wording.of(snapshot(), lens(), network());
    }

    /** @param number the place of a collaboration among those that count */
    CollaborationView collaboration(int number) {
        Network network = network();
        if (!network.isPlanned(number)) {
            return new CollaborationView(snapshot(), network.collaborations()[number]);
        }
        Network.Planned planned = network.planned(number);
        return CollaborationView.planned(
                snapshot(), planned.collaboration(), planned.participants(), planned.speakers());
    }
}
