package nl.kleurplaat.explore;

import java.time.LocalDate;

/** A network as the API shows it. */
record NetworkView(NetworkAnalysis analysis) {

    public LocalDate asOf() {
        return analysis.network().asOf();
    }

    public String version() {
        return String.valueOf(analysis.network().version());
    }

    public Summary summary() {
        return analysis.summary();
    }
}
