package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.lens.Grouping;

/**
 * How many ties groups have with each other, beside what chance would give.
 *
 * @param rounds of chance; groups that were made from the ties themselves are not put to it
 */
public record MatrixOfGroups(int rounds, long seed) implements Question<GroupMatrix> {

    public static final MatrixOfGroups DEFAULT = new MatrixOfGroups(GroupMatrix.ROUNDS, GroupMatrix.SEED);

    @Override
    public GroupMatrix answer(Seen seen, Effort effort) {
        int tested = seen.lens().groupBy() == Grouping.COMMUNITY ? Math.min(rounds, 0) : rounds;
        return GroupMatrix.of(seen.network(), tested, seed, effort);
    }
}
