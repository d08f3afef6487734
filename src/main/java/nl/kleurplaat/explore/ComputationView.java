package nl.kleurplaat.explore;

import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.GlobalId;
import org.jspecify.annotations.Nullable;

/** What is computed in the background as the API shows it. */
record ComputationView(ExactBetweenness it, Deadline deadline) {

    static final String TYPE = "Computation";

    public String id() {
        return new GlobalId(TYPE, it.number()).toString();
    }

    public ExactBetweenness.Status status() {
        return it.status();
    }

    public double progress() {
        return it.progress();
    }

    /** Null as long as it is not done. */
    public @Nullable NetworkView network() {
        return it.status() == ExactBetweenness.Status.DONE
                ? new NetworkView(new NetworkAnalysis(it.computed(), deadline, true))
                : null;
    }
}
