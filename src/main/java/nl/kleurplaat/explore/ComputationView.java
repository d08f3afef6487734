package nl.kleurplaat.explore;

import nl.kleurplaat.analysis.seating.MeetingPlan;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.results.Computation;
import nl.kleurplaat.results.Measures;
import org.jspecify.annotations.Nullable;

/** What is computed in the background as the API shows it. */
record ComputationView(Computation it, Deadline deadline) {

    public String id() {
        return it.id().toString();
    }

    public Computation.Status status() {
        return it.status();
    }

    public double progress() {
        return it.progress();
    }

    /** Null as long as it is not done, and where something else is computed. */
    public @Nullable NetworkView network() {
        return it.status() == Computation.Status.DONE && it.question().equals(Measures.EXACT_BETWEENNESS)
                ? new NetworkView(it.seen().until(deadline), true)
                : null;
    }

    /** The best so far; null where there is none, and where something else is computed. */
    public @Nullable MeetingPlanView plan() {
        return it.best() instanceof MeetingPlan plan
                ? new MeetingPlanView(new NetworkAnalysis(it.seen().until(deadline), false), plan)
                : null;
    }
}
