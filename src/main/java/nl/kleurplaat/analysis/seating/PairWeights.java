package nl.kleurplaat.analysis.seating;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.analysis.introductions.Prospects;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * What it is worth that two who come meet: 0 where they work together already, met before or declined to; where they work
 * together and talk about nothing but business 1 and more by how severe that is; otherwise 1, more by the severity of the gap
 * between their primary groups (0–1, 0 where there is none), and more by what a tie between them would bring, compared with the
 * best of those who come (0–1: the pairs of different groups that come within two steps). The likelihood that they come to
 * work together is no part of it: that is another figure.
 */
public final class PairWeights {

    private static final int WHOLE = 1_000;

    private final Network network;
    private final List<Integer> people;
    private final List<GroupPairGap> gaps;
    private final int[] primaries;

    /**
     * @param people who come, as numbers of actors, each once
     * @param gaps between groups, the most severe first
     */
    public PairWeights(Network network, List<Integer> people, List<GroupPairGap> gaps) {
        this.network = network;
        this.people = List.copyOf(people);
        this.gaps = List.copyOf(gaps);
        primaries = network.groups().primaries();
    }

    /**
     * Those of all who come, in thousandths, as {@link SeatingWish#weights()}.
     *
     * @param partnerships those in which nothing but business is talked about
     */
    public int[][] of(Prospects prospects, List<? extends Gap> partnerships) {
        int[] place = new int[network.size()];
        Arrays.fill(place, -1);
        IntStream.range(0, people.size()).forEach(i -> place[people.get(i)] = i);
        int[] pairs = IntStream.range(0, prospects.pairs())
                .filter(pair ->
                        place[prospects.a()[pair]] >= 0 && place[prospects.b()[pair]] >= 0)
                .filter(pair -> !prospects
                        .acquainted()
                        .isSettled(prospects.a()[pair], prospects.b()[pair]))
                .toArray();
        int most =
                Arrays.stream(pairs).map(pair -> prospects.gains()[pair]).max().orElse(0);
        int[][] weights = new int[people.size()][people.size()];
        for (int pair : pairs) {
            int a = place[prospects.a()[pair]];
            int b = place[prospects.b()[pair]];
            GroupPairGap gap = gap(a, b);
            double brings = most == 0 ? 0 : (double) prospects.gains()[pair] / most;
            weights[a][b] = WHOLE + (int) Math.round(WHOLE * ((gap == null ? 0 : gap.severity()) + brings));
            weights[b][a] = weights[a][b];
        }
        OnlyBusiness business = new OnlyBusiness(network, partnerships);
        for (int a = 0; a < weights.length; a++) {
            for (int b = 0; b < weights.length; b++) {
                double severity = a == b ? 0 : business.severity(people.get(a), people.get(b));
                if (severity > 0 && !prospects.acquainted().isSettled(people.get(a), people.get(b))) {
                    weights[a][b] = WHOLE + (int) Math.round(WHOLE * severity);
                }
            }
        }
        return weights;
    }

    /** The gap between the primary groups of two who come; null where there is none. */
    public @Nullable GroupPairGap gap(int a, int b) {
        int one = primaries[people.get(a)];
        int other = primaries[people.get(b)];
        return gaps.stream()
                .filter(gap ->
                        gap.groups().equals(List.of(one, other)) || gap.groups().equals(List.of(other, one)))
                .findFirst()
                .orElse(null);
    }
}
