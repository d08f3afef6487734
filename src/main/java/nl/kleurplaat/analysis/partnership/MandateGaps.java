package nl.kleurplaat.analysis.partnership;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.api.Sentence;

/**
 * Finds partnerships with a side where nobody has a valid mandate on the day. The severity is (e + ½ n) / s for s sides, of
 * which e had a mandate that is over and n never had one: what was there and went is missed more than what was perhaps never
 * written down. 1: every side had one and none has.
 *
 * <p>In a record without a single mandate nobody keeps them, and nothing follows from there being none: no gaps.
 */
public final class MandateGaps implements GapFinder {

    /** What a side weighs that never had a mandate, beside 1 for one whose mandate is over. */
    static final double NEVER = 0.5;

    private final PartnershipsSeen seen;

    public MandateGaps(PartnershipsSeen seen) {
        this.seen = seen;
    }

    @Override
    public GapKind kind() {
        return GapKind.MANDATE;
    }

    @Override
    public List<NamedGap> find() {
        if (!Mandate.areKept(seen.snapshot().representations())) {
            return List.of();
        }
        return seen.all().stream()
                .filter(it -> !it.partnership().withoutMandate().isEmpty())
                .map(it -> gap(it.number(), it.partnership()))
                .toList();
    }

    private NamedGap gap(int number, Partnership partnership) {
        List<Side> without = partnership.withoutMandate();
        long over = without.stream().filter(side -> side.mandate().isOver()).count();
        List<Integer> actors = seen.actors(without);
        Sentence reason = new Sentence(
                "gaps.mandate.reason",
                Map.of(
                        "day", partnership.day(),
                        "count", without.size(),
                        "sides", partnership.sides().size(),
                        "collaboration", seen.collaboration(number),
                        "each",
                                without.stream()
                                        .map(side -> side.withoutMandate(seen.name(side.organisation())))
                                        .toList()));
        return new NamedGap(
                GapKind.MANDATE,
                (over + NEVER * (without.size() - over)) / partnership.sides().size(),
                seen.groups(actors),
                actors,
                List.of(number),
                seen.sentence("gaps.mandate.title", number, actors),
                reason,
                seen.sentence("gaps.mandate.action", number, actors));
    }
}
