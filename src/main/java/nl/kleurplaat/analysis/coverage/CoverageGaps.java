package nl.kleurplaat.analysis.coverage;

import java.util.List;
import java.util.function.Supplier;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Finds what a region lacks that other regions have.
 *
 * <p>Regions are compared that have {@value #FEWEST} organisations or more. Of such a region in which
 *
 * <ul>
 *   <li>no collaboration is at all, that is the gap, and nothing else is said of it;
 *   <li>no collaboration covers a domain that is covered in at least half of the other regions, the domain is a gap;
 *   <li>nobody has a tie with a kind of organisation, inside or outside the region, of two or more other regions of which
 *       more than half have such ties, the kind is a gap.
 * </ul>
 *
 * <p>Severity = c/(o + 1) × n/(n + {@value #HALF}): c of the o other regions have it, n organisations are there. The share is
 * reckoned as if one more region did not have it either, so that few regions prove little; in a region with few
 * organisations little can be expected. A kind of which the region has none weighs half, since not every region needs one of
 * each. Other regions are those
 * that are compared and, for a domain or a kind, have any collaboration.
 *
 * <p>O(n + m + g (n + m)) for n actors, m ties and g gaps at the worst. Deterministic.
 */
public final class CoverageGaps implements GapFinder {

    /** A region with fewer organisations is not compared. */
    static final int FEWEST = 3;

    /** With so many organisations a region weighs half. */
    static final int HALF = 5;

    private final Snapshot snapshot;
    private final Lens lens;
    private final Network network;
    private final Supplier<Coverage> coverage;
    private final Acquainted acquainted;

    /**
     * @param coverage of the network; asked where there are not too many regions and domains
     * @param acquainted of whom some declined to meet: nobody proposes that again
     */
    public CoverageGaps(
            Snapshot snapshot, Lens lens, Network network, Supplier<Coverage> coverage, Acquainted acquainted) {
        this.snapshot = snapshot;
        this.lens = lens;
        this.network = network;
        this.coverage = coverage;
        this.acquainted = acquainted;
    }

    @Override
    public GapKind kind() {
        return GapKind.COVERAGE;
    }

    /** By key of the region; in each first domains and then kinds, by key. None where there are too many regions to compare. */
    @Override
    public List<NamedGap> find() {
        return Coverage.fits(snapshot)
                ? new RegionGaps(snapshot, lens, network, coverage.get(), acquainted).all()
                : List.of();
    }

    static double severity(int having, int others, int organisations) {
        return (double) having / (others + 1) * organisations / (organisations + HALF);
    }
}
