package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.coverage.CoverageGaps;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.Gaps;
import nl.kleurplaat.analysis.obstacles.UnownedObstacles;
import nl.kleurplaat.analysis.partnership.ConversationGaps;
import nl.kleurplaat.analysis.partnership.ExpiringGaps;
import nl.kleurplaat.analysis.partnership.HealthGaps;
import nl.kleurplaat.analysis.partnership.MandateGaps;
import nl.kleurplaat.analysis.partnership.PartnershipsSeen;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Attributes;

/**
 * The worst gaps, worst first.
 *
 * @param kinds none: all
 */
public record WorstGaps(List<GapKind> kinds, int first) implements Question<List<Gap>> {

    public WorstGaps {
        kinds = List.copyOf(kinds);
    }

    @Override
    public List<Gap> answer(Seen seen, Effort effort) {
        return new Gaps(
                        seen.network(),
                        () -> seen.get(Measures.SEPARATION),
                        () -> seen.get(MatrixOfGroups.DEFAULT),
                        Attributes.of(seen.snapshot(), seen.lens(), seen.network())::regions,
                        seen.get(Measures.ACQUAINTED),
                        finders(seen))
                .worst(kinds, first);
    }

    /** Of the kinds of gaps that organisations have beside those of their ties. */
    private static List<GapFinder> finders(Seen seen) {
        if (seen.lens().actors() != ActorKind.ORGANISATION) {
            return List.of();
        }
        PartnershipsSeen partnerships = new PartnershipsSeen(
                seen.snapshot(), seen.network(), seen.lens().changes());
        return List.of(
                new MandateGaps(partnerships),
                new ConversationGaps(partnerships),
                new ExpiringGaps(partnerships),
                new HealthGaps(partnerships),
                new CoverageGaps(
                        seen.snapshot(),
                        seen.lens(),
                        seen.network(),
                        () -> seen.get(Measures.COVERAGE),
                        seen.get(Measures.ACQUAINTED)),
                new UnownedObstacles(seen.snapshot(), seen.network()));
    }
}
