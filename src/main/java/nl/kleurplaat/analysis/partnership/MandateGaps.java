package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.Named;
import nl.kleurplaat.analysis.gaps.Gap.Named.Actors;
import nl.kleurplaat.analysis.gaps.Gap.Named.Collaborations;
import nl.kleurplaat.analysis.gaps.Gap.Named.Plain;
import nl.kleurplaat.analysis.gaps.Gap.Named.Several;
import nl.kleurplaat.analysis.gaps.Gap.Named.Text;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

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
        return new NamedGap(
                GapKind.MANDATE,
                (over + NEVER * (without.size() - over)) / partnership.sides().size(),
                seen.groups(actors),
                actors,
                List.of(number),
                "mandate",
                List.of(
                        new Collaborations(List.of(number)),
                        new Actors(actors),
                        new Plain(without.size()),
                        new Plain(partnership.sides().size()),
                        new Several(without.stream().map(this::since).toList()),
                        new Plain(partnership.day())));
    }

    /** A side, and since when it has no mandate. */
    private Named since(Side side) {
        Named actor = new Actors(List.of(seen.actor(side.organisation())));
        LocalDate since = since(side.mandate(), side);
        return since == null
                ? new Text("partnerships.without.never", List.of(actor))
                : new Text(text(side.mandate()), List.of(actor, new Plain(since)));
    }

    static String text(Mandate mandate) {
        return mandate.isOver() ? "partnerships.without.over" : "partnerships.without.since";
    }

    /** The last day of a mandate that is over, or the first one of a side that never had one; null: that day is open. */
    static @Nullable LocalDate since(Mandate mandate, Side side) {
        return Days.date(mandate.isOver() ? mandate.last() : side.since());
    }
}
