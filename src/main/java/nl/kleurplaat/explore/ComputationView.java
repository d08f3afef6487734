package nl.kleurplaat.explore;

import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.results.Computation;
import org.jspecify.annotations.Nullable;

/** What is computed in the background as the API shows it. */
record ComputationView(Computation it, Deadline deadline) {

    static final String TYPE = "Computation";

    public String id() {
        return new GlobalId(TYPE, it.number()).toString();
    }

    public Computation.Status status() {
        return it.status();
    }

    public double progress() {
        return it.progress();
    }

    /** Null as long as it is not done. */
    public @Nullable NetworkView network() {
        return it.status() == Computation.Status.DONE
                ? new NetworkView(it.seen().until(deadline), true)
                : null;
    }
}
