package nl.kleurplaat.analysis.comparison;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The two days between which an intervention lies.
 *
 * @param tookPart the keys of the actors that took part: of organisations also those whose people did
 */
public record Intervened(LocalDate before, LocalDate after, Set<String> tookPart) {

    /**
     * @param before null: the day before it started
     * @throws Problem BAD_INPUT where it has no start, the lens has a period, or before is not before after
     */
    public static Intervened of(
            Snapshot snapshot, Lens lens, Intervention intervention, @Nullable LocalDate before, LocalDate after) {
        LocalDate start = intervention.start();
        if (start == null) {
            throw new Problem(ProblemCode.BAD_INPUT, "comparison.effect-undated", intervention.key());
        }
        if (lens.from() != null || lens.until() != null) {
            throw new Problem(ProblemCode.BAD_INPUT, "comparison.effect-period");
        }
        LocalDate one = before != null ? before : start.minusDays(1);
        if (!one.isBefore(after)) {
            throw new Problem(
                    ProblemCode.BAD_INPUT,
                    "comparison.effect-days",
                    one.toString(),
                    after.toString(),
                    start.toString());
        }
        return new Intervened(one, after, tookPart(snapshot, lens.actors(), intervention));
    }

    private static Set<String> tookPart(Snapshot snapshot, ActorKind actors, Intervention intervention) {
        Set<String> keys = new TreeSet<>();
        if (actors == ActorKind.STAKEHOLDER) {
            keys.addAll(intervention.stakeholders());
            return keys;
        }
        intervention.organisations().forEach(key -> keys.add(snapshot.organisationKey(key)));
        for (String key : intervention.stakeholders()) {
            int place = snapshot.stakeholder(key);
            if (place >= 0) {
                for (int of : snapshot.stakeholders().get(place).organisations()) {
                    keys.add(snapshot.organisations().get(of).key());
                }
            }
        }
        return keys;
    }
}
