package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/**
 * Which communities form by themselves.
 *
 * @param resolution above 0: 1 is modularity, more gives smaller communities
 */
public record CommunitiesFound(double resolution, long seed) implements Question<Communities> {

    /** What actors are grouped by where they are grouped by community. */
    public static final CommunitiesFound DEFAULT = new CommunitiesFound(1, Communities.SEED);

    /** @throws Problem BAD_INPUT for a resolution that is not above 0 */
    public CommunitiesFound {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new Problem(ProblemCode.BAD_INPUT, "lens.resolution", String.valueOf(resolution));
        }
    }

    @Override
    public Communities answer(Seen seen, Effort effort) {
        return Communities.of(seen.ties(), seed, resolution);
    }
}
