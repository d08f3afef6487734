package nl.kleurplaat.analysis.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.analysis.gaps.Gap.Introduction;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.Carriers;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/** Finds pairs of groups with fewer ties than chance would give. */
final class GroupPairs {

    private static final int BEST_OF_EACH = 2;

    private final Acquainted acquainted;
    private final Network network;
    private final GroupMatrix matrix;

    GroupPairs(Network network, GroupMatrix matrix, Acquainted acquainted) {
        this.acquainted = acquainted;
        this.network = network;
        this.matrix = matrix;
    }

    List<Gaps.Candidate> candidates() {
        List<GroupPair> tested = matrix.pairs().stream()
                .filter(pair -> pair.a() != pair.b() && pair.pValue() != null)
                .toList();
        double[] q = FalseDiscoveries.adjusted(
                tested.stream().mapToDouble(GroupPairs::chance).toArray());
        List<Gaps.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            GroupPair pair = tested.get(i);
            Double ratio = pair.ratio();
            if (ratio != null && isGap(pair)) {
                double severity = (1 - ratio) * (1 - q[i]);
                candidates.add(new Gaps.Candidate(severity, () -> gap(pair, severity, chance(pair))));
            }
        }
        return candidates;
    }

    /** Whether there are fewer ties than chance would give. */
    static boolean isGap(GroupPair pair) {
        Double ratio = pair.ratio();
        Double z = pair.zScore();
        return ratio != null && z != null && ratio < 1 && z < 0 && chance(pair) <= Gaps.SIGNIFICANT;
    }

    private static double chance(GroupPair pair) {
        Double p = pair.pValue();
        return p == null ? 1 : p;
    }

    private Gap gap(GroupPair pair, double severity, double p) {
        int third = third(pair);
        Introduction meet = introduction(pair, third);
        if (meet == null && third >= 0) {
            third = -1;
            meet = introduction(pair, third);
        }
        return new GroupPairGap(
                severity,
                List.of(pair.a(), pair.b()),
                evidence(pair),
                pair.ties(),
                pair.expectedTies(),
                p,
                third,
                meet);
    }

    private List<Integer> evidence(GroupPair pair) {
        if (pair.ties() > 0) {
            return Carriers.of(network, pair.a(), pair.b(), Gaps.MOST_EVIDENCE).stream()
                    .map(Carriers.Carrier::actor)
                    .toList();
        }
        return Stream.of(pair.a(), pair.b())
                .flatMap(group -> byDegree(group).limit(BEST_OF_EACH))
                .distinct()
                .toList();
    }

    private Stream<Integer> byDegree(int group) {
        return IntStream.range(0, network.size())
                .filter(v -> belongs(v, group))
                .boxed()
                .sorted(Comparator.comparingInt(v -> -network.ties().degree(v)));
    }

    /** The group that both have ties with: the one with which the weaker of the two has most. */
    private int third(GroupPair pair) {
        int third = -1;
        double most = 0;
        for (int g = 0; g < network.groups().count(); g++) {
            if (g != pair.a() && g != pair.b()) {
                double ties = Math.min(
                        matrix.pair(pair.a(), g).ties(),
                        matrix.pair(pair.b(), g).ties());
                if (ties > most) {
                    most = ties;
                    third = g;
                }
            }
        }
        return third;
    }

    /** Of each group the one who carries most ties with the third, or has most ties; not already tied, and not who declined. */
    private @Nullable Introduction introduction(GroupPair pair, int third) {
        for (int left : able(pair.a(), pair.b(), third)) {
            for (int right : able(pair.b(), pair.a(), third)) {
                if (network.ties().tie(left, right) < 0 && !acquainted.haveDeclined(left, right)) {
                    return new Introduction(left, right);
                }
            }
        }
        return null;
    }

    /** A few of one group and not of the other, or of the third, with which they have ties. */
    private List<Integer> able(int group, int other, int third) {
        Stream<Integer> most = third < 0
                ? byDegree(group).filter(v -> network.ties().degree(v) > 0)
                : Carriers.of(network, group, third, network.size()).stream()
                        .map(Carriers.Carrier::actor)
                        .filter(v -> belongs(v, group) && !belongs(v, third));
        return most.filter(v -> !belongs(v, other)).limit(Gaps.MOST_EVIDENCE).toList();
    }

    private boolean belongs(int actor, int group) {
        Groups groups = network.groups();
        return Arrays.stream(groups.members(), groups.offsets()[actor], groups.offsets()[actor + 1])
                .anyMatch(member -> member == group);
    }
}
