package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration as its sides see it on a day.
 *
 * @param collaboration its place in the snapshot
 * @param sides at least two, in the order of their keys
 * @param health null where no side has scored, or only long ago
 */
public record Partnership(
        int collaboration,
        LocalDate day,
        List<Side> sides,
        Conversation conversation,
        @Nullable Health health) {

    /** The sides where nobody may decide on the day. */
    public List<Side> withoutMandate() {
        return sides.stream().filter(side -> !side.mandate().valid()).toList();
    }

    /** Whether the sides see it differently; null where fewer than two have scored lately. */
    public @Nullable Boolean disagreeing() {
        return health == null ? null : health.disagreeing();
    }

    /**
     * Who has mandate, what is talked about, how it is scored and until when it runs. It names organisations, never people
     * or what somebody may decide.
     */
    public Sentence reason(Snapshot snapshot) {
        RecordNames names = new RecordNames(snapshot);
        Sentence reason = mandates(names).then(conversation.said()).then(scored(names));
        LocalDate end = Days.date(snapshot.collaborations().get(collaboration).end());
        return end == null ? reason : reason.then(new Sentence("partnerships.end", Map.of("last", end)));
    }

    private Sentence mandates(RecordNames names) {
        List<Sentence> without = withoutMandate().stream()
                .map(side -> side.withoutMandate(names.organisation(side.organisation())))
                .toList();
        return without.isEmpty()
                ? new Sentence("partnerships.mandate.all", Map.of("sides", sides.size()))
                : new Sentence(
                        "partnerships.mandate.without",
                        Map.of("count", without.size(), "sides", sides.size(), "who", without));
    }

    private Sentence scored(RecordNames names) {
        if (health != null) {
            return health.said(names::organisation);
        }
        return sides.stream()
                .flatMap(side -> Stream.ofNullable(side.assessed()))
                .max(Comparator.naturalOrder())
                .map(last -> new Sentence("partnerships.health.out-of-date", Map.of("last", last, "years", Side.YEARS)))
                .orElse(Sentence.of("partnerships.health.none"));
    }
}
