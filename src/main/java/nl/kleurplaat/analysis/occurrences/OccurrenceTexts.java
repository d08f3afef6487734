package nl.kleurplaat.analysis.occurrences;

import java.util.List;
import nl.kleurplaat.analysis.Sentences;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Says what began, ended or changed; the sentences are in {@code texts/occurrences.properties}. */
public final class OccurrenceTexts {

    private final Sentences sentences;
    private final Snapshot snapshot;

    /** @param snapshot that {@code sentences} are about */
    public OccurrenceTexts(Sentences sentences, Snapshot snapshot) {
        this.sentences = sentences;
        this.snapshot = snapshot;
    }

    public String reason(Occurrence occurrence) {
        int organisation = occurrence.organisation();
        int collaboration = occurrence.collaboration();
        List<Integer> parties = parties(occurrence);
        return sentences.text(
                "occurrences." + about(occurrence) + "." + occurrence.kind(),
                Days.date(occurrence.day()),
                collaboration < 0 ? "" : sentences.collaboration(collaboration),
                organisation < 0 ? "" : sentences.organisation(organisation),
                organisation >= 0,
                occurrence.stakeholder() < 0
                        ? ""
                        : snapshot.stakeholders().get(occurrence.stakeholder()).name(),
                orBlank(occurrence.word()),
                occurrence.word() != null,
                orBlank(occurrence.former()),
                occurrence.former() != null,
                sentences.organisations(parties),
                !parties.isEmpty());
    }

    private static String about(Occurrence occurrence) {
        if (occurrence.collaboration() < 0) {
            return "organisation";
        }
        return occurrence.stakeholder() >= 0 ? "speaker" : occurrence.organisation() >= 0 ? "party" : "collaboration";
    }

    private static String orBlank(@Nullable String word) {
        return word == null ? "" : word;
    }

    /** Who takes part in the collaboration on that day. */
    private List<Integer> parties(Occurrence occurrence) {
        if (!about(occurrence).equals("collaboration")) {
            return List.of();
        }
        Involvements all = snapshot.participations();
        return all.row(occurrence.collaboration())
                .filter(i -> all.isOn(i, occurrence.day()))
                .map(i -> all.who()[i])
                .distinct()
                .boxed()
                .toList();
    }
}
