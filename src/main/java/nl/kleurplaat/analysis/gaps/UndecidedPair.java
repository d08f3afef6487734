package nl.kleurplaat.analysis.gaps;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.api.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Two groups without a tie between them that are no gap GROUP_PAIR, because there are too few ties to tell: chance gives
 * none too in more than {@value Gaps#SIGNIFICANT} of cases, or the one of them has no ties at all.
 *
 * @param groups the numbers of the two
 * @param expectedTies how many there would be under random mixing
 * @param pValue how often chance is at least as far off; null where chance can give none
 */
public record UndecidedPair(
        List<Integer> groups, double expectedTies, @Nullable Double pValue) {

    /** Of groups that were put to chance, those of which most ties were expected first, then by number. */
    public static List<UndecidedPair> of(GroupMatrix matrix) {
        return matrix.rounds() == 0
                ? List.of()
                : matrix.pairs().stream()
                        .filter(UndecidedPair::isUndecided)
                        .sorted(Comparator.comparingDouble(pair -> -pair.expectedTies()))
                        .map(pair -> new UndecidedPair(List.of(pair.a(), pair.b()), pair.expectedTies(), pair.pValue()))
                        .toList();
    }

    private static boolean isUndecided(GroupPair pair) {
        Double p = pair.pValue();
        return pair.a() != pair.b() && pair.ties() == 0 && (p == null || p > Gaps.SIGNIFICANT);
    }

    /** That nothing can be said, and why. */
    public Sentence reason(Wording words) {
        Sentence reason = new Sentence(
                pValue == null ? "gaps.undecided.never" : "gaps.undecided",
                Map.of("a", words.group(groups.getFirst()), "b", words.group(groups.getLast())));
        return pValue == null
                ? reason
                : reason.with("expected", Gap.rounded(expectedTies)).with("p", pValue);
    }
}
