package nl.kleurplaat.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.introductions.History;
import nl.kleurplaat.analysis.introductions.Introductions;
import nl.kleurplaat.analysis.introductions.KnownAt;
import nl.kleurplaat.analysis.introductions.LikelihoodModel;
import nl.kleurplaat.analysis.introductions.Prospects;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Grouping;

/** The questions about who should meet whom. */
public final class Introducing {

    private Introducing() {}

    private static final Question<KnownAt> KNOWN =
            (seen, effort) -> history(seen).now(seen.network());

    private static final Question<LikelihoodModel> LIKELIHOOD =
            (seen, effort) -> history(seen).likelihood(seen.get(KNOWN), effort);

    /** Every pair without a tie, the likeliest first. */
    public static final Question<Prospects> PROSPECTS =
            (seen, effort) -> Prospects.of(seen.get(KNOWN), seen.get(LIKELIHOOD), effort);

    /** Tells of a pair why, and through whom. */
    public static Introductions introductions(Seen seen) {
        BitSet mandated = new BitSet();
        seen.get(Measures.MANDATES).forEach(mandated::or);
        return new Introductions(
                seen.snapshot(),
                seen.get(KNOWN),
                seen.get(LIKELIHOOD),
                seen.get(PROSPECTS),
                mandated,
                Wording.of(seen.snapshot(), seen.lens(), seen.network()));
    }

    private static History history(Seen seen) {
        return new History(
                seen.snapshot(), seen.lens(), lens -> seen.through(lens).network());
    }

    /**
     * The gaps among the worst that a tie between two makes less severe, or closes; the worst first. None by community, as
     * with another tie other communities are found.
     */
    public record Closes(String a, String b) implements Question<List<Gap>> {

        private static final List<GapKind> OF_TIES = List.copyOf(GapKind.OF_TIES);
        private static final int LOOKED_AT = 50;
        private static final double LESS = 1e-9;

        @Override
        public List<Gap> answer(Seen seen, Effort effort) {
            if (seen.lens().groupBy() == Grouping.COMMUNITY) {
                return List.of();
            }
            List<Change> changes = new ArrayList<>(seen.lens().changes());
            changes.add(new Change.AddTie(a, b));
            List<Gap> left = seen.through(seen.lens().after(changes)).get(new WorstGaps(OF_TIES, 2 * LOOKED_AT));
            return seen.get(new WorstGaps(OF_TIES, LOOKED_AT)).stream()
                    .filter(gap -> left.stream()
                            .noneMatch(other -> isSame(gap, other) && other.severity() > gap.severity() - LESS))
                    .toList();
        }

        private static boolean isSame(Gap gap, Gap other) {
            return gap.kind() == other.kind()
                    && (gap.kind() == GapKind.GROUP_PAIR
                            ? gap.groups().equals(other.groups())
                            : gap.actors().getFirst().equals(other.actors().getFirst()));
        }
    }
}
