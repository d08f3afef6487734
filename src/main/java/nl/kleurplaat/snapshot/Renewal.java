package nl.kleurplaat.snapshot;

import java.util.Set;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.network.Touched;

/**
 * A new reading of the record, and what is different from the one before it.
 *
 * @param touched by key; what follows from it, such as a domain with another name, is not named
 */
public record Renewal(Snapshot snapshot, Touched touched) {

    /** Whether all may be different; then no keys are named. */
    public boolean everything() {
        return touched.everything();
    }

    public Set<String> organisations() {
        return touched.keys("Organisation");
    }

    public Set<String> stakeholders() {
        return touched.keys("Stakeholder");
    }

    public Set<String> collaborations() {
        return touched.keys("Collaboration");
    }

    /** What partners say and agree: labels and keys, as {@link Touched#thing}. */
    public Set<String> practice() {
        return touched.practice();
    }

    /** As a reader of a tier sees it. */
    Renewal in(Tier tier) {
        return new Renewal(snapshot.in(tier), touched);
    }

    /** This one and the next as one. */
    Renewal and(Renewal next) {
        return new Renewal(next.snapshot, touched.and(next.touched));
    }
}
