package nl.kleurplaat.exports.reports;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.seating.MeetingPlan;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Tables;
import nl.kleurplaat.results.Computation;
import nl.kleurplaat.results.Computations;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked about.
 *
 * @param key of the one that it is about, where it is about one
 * @param since the first day that counts
 * @param computations of which one may be what it is about
 */
record Asked(Seen seen, @Nullable String key, LocalDate since, Computations computations) {

    /** The day that is seen. */
    LocalDate day() {
        return seen.network().asOf();
    }

    /** @throws Problem BAD_INPUT where there is none */
    String requiredKey() {
        if (key == null || key.isBlank()) {
            throw new Problem(ProblemCode.BAD_INPUT, "reports.no-key");
        }
        return key;
    }

    /**
     * The number of the one that it is about, by its key or one that it had before.
     *
     * @throws Problem BAD_INPUT where there is none, NOT_FOUND with the keys that are most like it
     */
    int actor() {
        List<String> keys = seen.network().keys();
        String found = seen.snapshot().organisationKey(requiredKey());
        int actor = Collections.binarySearch(keys, found);
        if (actor < 0) {
            throw new Problem(ProblemCode.NOT_FOUND, "reach.unknown-actor", found, Nearest.names(found, keys));
        }
        return actor;
    }

    /**
     * A plan of tables that was computed.
     *
     * @param seen what was looked at for it
     */
    record Planned(Seen seen, MeetingPlan plan) {}

    /**
     * The plan that it is about, by the id of the computation: one that looks through the same lens as the report.
     *
     * @throws Problem NOT_FOUND where there is none
     */
    Planned planned() {
        Computation found = computations.find(requiredKey(), seen.snapshot().tier());
        if (found != null && found.seen().lens().equals(seen.lens()) && found.best() instanceof MeetingPlan plan) {
            return new Planned(found.seen(), plan);
        }
        throw new Problem(ProblemCode.NOT_FOUND, "reports.no-plan", requiredKey());
    }

    Wording words() {
        return Wording.of(seen.snapshot(), seen.lens(), seen.network());
    }

    /** One of the tables that are there by address. */
    Table table(String name) {
        return Tables.of(name, seen, since);
    }
}
