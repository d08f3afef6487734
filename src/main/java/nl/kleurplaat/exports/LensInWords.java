package nl.kleurplaat.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Snapshot;

/** What is looked at, said to whoever holds only the file. */
public final class LensInWords {

    private final Seen seen;
    private final List<Sentence> said = new ArrayList<>();

    private LensInWords(Seen seen) {
        this.seen = seen;
    }

    /** The day, how many collaborations count, what is grouped by and what is left out. */
    public static List<Sentence> of(Seen seen) {
        return new LensInWords(seen).said();
    }

    private List<Sentence> said() {
        Lens lens = seen.lens();
        Snapshot snapshot = seen.snapshot();
        said.add(days(lens));
        said.add(new Sentence(
                "exports.about.collaborations",
                Map.of(
                        "counted",
                        seen.network().collaborations().length,
                        "all",
                        snapshot.collaborations().size()
                                + seen.network().planned().size())));
        said.add(Sentence.of("exports.about.by." + lens.groupBy()));
        named("exports.about.domains", "Domain", lens.domains(), new RecordNames(snapshot)::domain);
        named(
                "exports.about.regions",
                "Region",
                lens.regions(),
                place -> snapshot.regions().get(place).name());
        if (!lens.collaborationKinds().isEmpty()) {
            said.add(listed("exports.about.kinds", lens.collaborationKinds()));
        }
        Integer most = lens.maxParticipants();
        if (most != null) {
            said.add(new Sentence("exports.about.participants", Map.of("count", most)));
        }
        if (lens.onlyParticipants()) {
            said.add(Sentence.of("exports.about.only-participants"));
        }
        Instant moment = lens.recordedAt();
        if (moment != null) {
            said.add(new Sentence("exports.about.recorded", Map.of("moment", moment.toString())));
        }
        if (!lens.changes().isEmpty()) {
            said.add(new Sentence(
                    "exports.about.what-if", Map.of("count", lens.changes().size())));
        }
        return said;
    }

    private Sentence days(Lens lens) {
        LocalDate day = seen.network().asOf();
        LocalDate from = lens.from();
        if (lens.asOf() != null) {
            return new Sentence("exports.about.day", Map.of("day", day));
        }
        return from == null
                ? new Sentence("exports.about.until", Map.of("day", day))
                : new Sentence("exports.about.period", Map.of("from", from, "day", day));
    }

    /** A lens has keys or names; said are names. */
    private void named(String text, String label, List<String> asked, IntFunction<?> name) {
        if (!asked.isEmpty()) {
            said.add(listed(
                    text,
                    asked.stream()
                            .map(it -> {
                                int place = seen.snapshot().place(label, it);
                                return place < 0 ? it : name.apply(place);
                            })
                            .toList()));
        }
    }

    private static Sentence listed(String text, List<?> names) {
        return new Sentence(text, Map.of("count", names.size(), "names", names));
    }
}
