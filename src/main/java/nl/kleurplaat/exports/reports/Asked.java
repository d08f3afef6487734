package nl.kleurplaat.exports.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.Tables;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked about.
 *
 * @param key of the one that it is about, where it is about one
 * @param since the first day that counts
 */
record Asked(Seen seen, @Nullable String key, LocalDate since) {

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

    Wording words() {
        return Wording.of(seen.snapshot(), seen.lens(), seen.network());
    }

    /** One of the tables that are there by address. */
    Table table(String name) {
        return Tables.of(name, seen, since);
    }

    /** What is looked at, in words. */
    List<Sentence> about() {
        Lens lens = seen.lens();
        List<Sentence> about = new ArrayList<>();
        LocalDate from = lens.from();
        about.add(
                lens.asOf() != null
                        ? new Sentence("reports.about.day", Map.of("day", day()))
                        : from == null
                                ? new Sentence("reports.about.until", Map.of("day", day()))
                                : new Sentence("reports.about.period", Map.of("from", from, "day", day())));
        about.add(Sentence.of("reports.about.by." + lens.groupBy()));
        named(about, "reports.about.domains", lens.domains());
        named(about, "reports.about.regions", lens.regions());
        named(about, "reports.about.kinds", lens.collaborationKinds());
        Integer most = lens.maxParticipants();
        if (most != null) {
            about.add(new Sentence("reports.about.participants", Map.of("count", most)));
        }
        if (!lens.changes().isEmpty()) {
            about.add(new Sentence(
                    "reports.about.what-if", Map.of("count", lens.changes().size())));
        }
        return about;
    }

    private static void named(List<Sentence> about, String key, List<String> names) {
        if (!names.isEmpty()) {
            about.add(new Sentence(key, Map.of("count", names.size(), "names", names)));
        }
    }
}
