package nl.kleurplaat.explore;

import java.time.LocalDate;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;

/** A network as the API shows it. */
record NetworkView(NetworkAnalysis analysis) {

    NetworkView(Seen seen, boolean exact) {
        this(new NetworkAnalysis(seen, exact));
    }

    /** The same for the same version, reader and lens only. */
    public String id() {
        return analysis.seen().id() + (analysis.exact() ? "-exact" : "");
    }

    public LocalDate asOf() {
        return analysis.network().asOf();
    }

    public String version() {
        return String.valueOf(analysis.network().version());
    }

    public Summary summary() {
        return analysis.get(Measures.SUMMARY);
    }
}
