package nl.kleurplaat.analysis.occurrences;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Something that began, ended or changed on a day.
 *
 * @param kind what happened
 * @param day the first day of what began or changed, the last day of what ended, see {@link
 *     nl.kleurplaat.snapshot.Days}
 * @param collaboration the place of a collaboration that it is about; -1: an organisation by itself
 * @param organisation the place of an organisation that takes part, that is spoken for, or that it is about; -1 for a
 *     collaboration as a whole, and where it is not known who is spoken for
 * @param stakeholder the place of who speaks; -1 where nobody does
 * @param word the role or mandate, of what changed the new one; null where there is none
 * @param former of what changed the old one; null where there was none
 */
public record Occurrence(
        Kind kind,
        int day,
        int collaboration,
        int organisation,
        int stakeholder,
        @Nullable String word,
        @Nullable String former) {

    /** What happens. */
    public enum Kind {
        BEGAN,
        ENDED,
        /** One role or mandate made place for another of the same party, at once. */
        CHANGED
    }

    /** What happened. */
    public Sentence reason(RecordNames names) {
        Map<String, Object> named = new HashMap<>();
        named.put("day", LocalDate.ofEpochDay(day));
        switch (about()) {
            case "organisation" -> named.put("organisation", names.organisation(organisation));
            case "collaboration" -> nameParties(named, names);
            default -> nameParty(named, names);
        }
        return new Sentence("occurrences." + about() + "." + kind, named);
    }

    private void nameParties(Map<String, Object> named, RecordNames names) {
        List<String> parties = names.organisations(parties(names.snapshot()));
        named.put("collaboration", names.collaboration(collaboration));
        named.put("any", !parties.isEmpty());
        named.put("parties", parties);
    }

    private void nameParty(Map<String, Object> named, RecordNames names) {
        named.put("collaboration", names.collaboration(collaboration));
        named.put("organisation", organisation < 0 ? "" : names.organisation(organisation));
        named.put("worded", word != null);
        named.put("word", word == null ? "" : word);
        if (stakeholder >= 0) {
            named.put("known", organisation >= 0);
            named.put("who", names.snapshot().stakeholders().get(stakeholder).name());
        }
        if (kind == Kind.CHANGED) {
            named.put("before", former != null);
            named.put("former", former == null ? "" : former);
        }
    }

    private String about() {
        if (collaboration < 0) {
            return "organisation";
        }
        return stakeholder >= 0 ? "speaker" : organisation >= 0 ? "party" : "collaboration";
    }

    /** Who takes part in the collaboration on that day. */
    private List<Integer> parties(Snapshot snapshot) {
        return snapshot.participations()
                .row(collaboration)
                .filter(i -> snapshot.participations().isOn(i, day))
                .map(i -> snapshot.participations().who()[i])
                .distinct()
                .boxed()
                .toList();
    }
}
