package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.partnership.PartnershipsSeen.Seen;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.snapshot.Days;

/**
 * Finds what ends within {@value #DAYS} days after the day (one that ends on the day itself included) while nothing follows on it.
 *
 * <ul>
 *   <li>A collaboration, where two of its sides are in no other collaboration together on the day after its end that covers
 *       one of the same domains. Severity (1 − left / {@value #FADE}) × ½ (1 + t/p) with left days to go, p pairs of sides, of which t
 *       are in no other collaboration at all then, so that their tie goes with it.
 *   <li>A mandate, where that side has none on the day after, while the collaboration goes on. Severity
 *       (1 − left / {@value #FADE}) × e/s for e of s sides whose mandates end so, left to the first: on the day after it, these are gaps
 *       of the kind MANDATE that weigh as much.
 * </ul>
 *
 * <p>O(s² c / 64) for a collaboration that ends, of s sides in a record of c collaborations.
 */
public final class ExpiringGaps implements GapFinder {

    /** What ends later is not near. */
    static final int DAYS = 180;

    /** After so many days an end would not matter at all; within {@value #DAYS} it weighs at least half. */
    static final int FADE = 2 * DAYS;

    private final PartnershipsSeen seen;

    public ExpiringGaps(PartnershipsSeen seen) {
        this.seen = seen;
    }

    @Override
    public GapKind kind() {
        return GapKind.EXPIRING;
    }

    @Override
    public List<NamedGap> find() {
        List<NamedGap> gaps = new ArrayList<>();
        for (Seen it : seen.all()) {
            collaboration(it, gaps);
            mandates(it, gaps);
        }
        return gaps;
    }

    private static int left(Partnership partnership, int end) {
        return end - Days.end(partnership.day());
    }

    private static boolean isNear(Partnership partnership, int end) {
        return end <= Days.end(partnership.day()) + DAYS;
    }

    private static double nearness(int left) {
        return 1 - (double) left / FADE;
    }

    private void collaboration(Seen it, List<NamedGap> gaps) {
        Partnership partnership = it.partnership();
        int end = seen.snapshot()
                .collaborations()
                .get(partnership.collaboration())
                .end();
        if (!isNear(partnership, end)) {
            return;
        }
        Successors successors = new Successors(seen, partnership);
        int sides = partnership.sides().size();
        int stopped = 0;
        int untied = 0;
        BitSet whose = new BitSet();
        for (int a = 0; a < sides; a++) {
            for (int b = a + 1; b < sides; b++) {
                if (!successors.goOn(a, b)) {
                    stopped++;
                    untied += successors.tied(a, b) ? 0 : 1;
                    whose.set(a);
                    whose.set(b);
                }
            }
        }
        if (stopped > 0) {
            int pairs = sides * (sides - 1) / 2;
            int left = left(partnership, end);
            List<Integer> actors = seen.actors(
                    whose.stream().mapToObj(partnership.sides()::get).toList());
            double severity = nearness(left) * (1 + (double) untied / pairs) / 2;
            gaps.add(gap(
                    it.number(),
                    severity,
                    actors,
                    new Sentence("gaps.expiring.title", Map.of("collaboration", seen.collaboration(it.number()))),
                    new Sentence(
                            "gaps.expiring.reason",
                            Map.of(
                                    "collaboration", seen.collaboration(it.number()),
                                    "last", date(end),
                                    "left", left,
                                    "stopped", stopped,
                                    "pairs", pairs,
                                    "untied", untied)),
                    seen.sentence("gaps.expiring.action", it.number(), actors).with("last", date(end))));
        }
    }

    private void mandates(Seen it, List<NamedGap> gaps) {
        Partnership partnership = it.partnership();
        List<Side> ending = partnership.sides().stream()
                .filter(side -> side.mandate().valid()
                        && isNear(partnership, side.mandate().last())
                        && side.mandate().last() < side.until())
                .toList();
        if (ending.isEmpty()) {
            return;
        }
        int first =
                ending.stream().mapToInt(side -> side.mandate().last()).min().orElseThrow();
        int left = left(partnership, first);
        int sides = partnership.sides().size();
        List<Integer> actors = seen.actors(ending);
        List<Sentence> each = ending.stream()
                .map(side -> new Sentence(
                        "partnerships.mandate-until",
                        Map.of(
                                "who", seen.name(side.organisation()),
                                "last", date(side.mandate().last()))))
                .toList();
        gaps.add(gap(
                it.number(),
                nearness(left) * ending.size() / sides,
                actors,
                seen.sentence("gaps.expiring-mandate.title", it.number(), actors),
                new Sentence(
                        "gaps.expiring-mandate.reason",
                        Map.of(
                                "count",
                                ending.size(),
                                "sides",
                                sides,
                                "collaboration",
                                seen.collaboration(it.number()),
                                "each",
                                each,
                                "first",
                                date(first),
                                "left",
                                left)),
                seen.sentence("gaps.expiring-mandate.action", it.number(), actors)
                        .with("first", date(first))));
    }

    private NamedGap gap(
            int number, double severity, List<Integer> actors, Sentence title, Sentence reason, Sentence action) {
        return new NamedGap(
                GapKind.EXPIRING, severity, seen.groups(actors), actors, List.of(number), title, reason, action);
    }

    private static LocalDate date(int day) {
        return Objects.requireNonNull(Days.date(day));
    }
}
