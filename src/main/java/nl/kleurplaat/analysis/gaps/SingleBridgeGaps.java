package nl.kleurplaat.analysis.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.bridges.Loss;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.gaps.Gap.Introduction;
import nl.kleurplaat.analysis.gaps.Gap.SingleBridgeGap;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/** Finds the actors and ties that everything between groups hangs on. */
final class SingleBridgeGaps {

    private final Acquainted acquainted;
    private final Network network;
    private final Ties ties;
    private final Separation separation;

    SingleBridgeGaps(Network network, Separation separation, Acquainted acquainted) {
        this.acquainted = acquainted;
        this.network = network;
        this.ties = network.ties();
        this.separation = separation;
    }

    List<Gaps.Candidate> candidates() {
        List<Gaps.Candidate> candidates = new ArrayList<>();
        long[] lost = separation.pairsLost();
        for (int v = 0; v < lost.length; v++) {
            if (lost[v] > 0) {
                int actor = v;
                double severity = severity(lost[v], separation.pairsOfOthers(v));
                candidates.add(new Gaps.Candidate(severity, () -> ofActor(actor, severity)));
            }
        }
        for (int t = 0; t < ties.ties(); t++) {
            boolean saidOfAnEnd = lost[ties.tieA()[t]] > 0 || lost[ties.tieB()[t]] > 0;
            if (separation.tiePairsLost()[t] > 0 && !saidOfAnEnd) {
                int tie = t;
                double severity = severity(separation.tiePairsLost()[t], separation.pairs());
                candidates.add(new Gaps.Candidate(severity, () -> ofTie(tie, severity)));
            }
        }
        return candidates;
    }

    private static double severity(long lost, long pairs) {
        return Math.min(1, 2.0 * lost / pairs);
    }

    private Gap ofActor(int actor, double severity) {
        Loss loss = separation.withoutActor(actor);
        int[] largest = loss.parts().getFirst();
        List<Integer> neighbours = Arrays.stream(ties.neighbours(), ties.offsets()[actor], ties.offsets()[actor + 1])
                .filter(u -> Arrays.binarySearch(largest, u) < 0)
                .boxed()
                .sorted(byDegree())
                .toList();
        return new SingleBridgeGap(
                severity,
                loss.groups(),
                Stream.concat(Stream.of(actor), neighbours.stream().limit(Gaps.MOST_EVIDENCE))
                        .toList(),
                carriers(neighbours.stream().mapToInt(u -> ties.tie(actor, u))),
                -1,
                separation.pairsLost()[actor],
                loss.pairs(),
                separation.cutOff()[actor],
                introduction(loss));
    }

    private Gap ofTie(int tie, double severity) {
        Loss loss = separation.withoutTie(ties, tie);
        return new SingleBridgeGap(
                severity,
                loss.groups(),
                List.of(ties.tieA()[tie], ties.tieB()[tie]),
                carriers(IntStream.of(tie)),
                tie,
                separation.tiePairsLost()[tie],
                loss.pairs(),
                separation.tieCutOff()[tie],
                // others than the two who are tied already
                introduction(loss, ties.tieA()[tie], ties.tieB()[tie]));
    }

    /** The collaborations that carry most of some ties, lower numbers first among equals. */
    private List<Integer> carriers(IntStream some) {
        int[] offsets = network.evidence().offsets();
        TreeMap<Integer, Integer> carried = new TreeMap<>();
        some.flatMap(tie -> Arrays.stream(network.evidence().carriers(), offsets[tie], offsets[tie + 1]))
                .forEach(collaboration -> carried.merge(collaboration, 1, Integer::sum));
        return carried.keySet().stream()
                .sorted(Comparator.comparingInt(collaboration -> -carried.getOrDefault(collaboration, 0)))
                .limit(Gaps.MOST_EVIDENCE)
                .toList();
    }

    /**
     * The best connected of one of the two groups that lose most, and the best connected of the other elsewhere.
     *
     * @param leftOut who is not to be introduced
     */
    private @Nullable Introduction introduction(Loss loss, int... leftOut) {
        int g = loss.groups().get(0);
        int h = loss.groups().get(1);
        int[] part = partOf(loss);
        for (int actor : leftOut) {
            part[actor] = -1;
        }
        List<Integer> others = of(loss, h, part).toList();
        return of(loss, g, part)
                .flatMap(left -> others.stream()
                        .filter(right -> part[right] != part[left] && !acquainted.haveDeclined(left, right))
                        .limit(1)
                        .map(right -> new Introduction(left, right)))
                .findFirst()
                .orElse(null);
    }

    /** By actor, the part in which it comes to lie; -1 outside. */
    private int[] partOf(Loss loss) {
        int[] part = new int[network.size()];
        Arrays.fill(part, -1);
        for (int p = 0; p < loss.parts().size(); p++) {
            for (int v : loss.parts().get(p)) {
                part[v] = p;
            }
        }
        return part;
    }

    /** The actors of a group, those with most ties first. */
    private Stream<Integer> of(Loss loss, int group, int[] part) {
        return loss.parts().stream()
                .flatMapToInt(Arrays::stream)
                .filter(v -> separation.primary()[v] == group && part[v] >= 0)
                .boxed()
                .sorted(byDegree());
    }

    private Comparator<Integer> byDegree() {
        return Comparator.<Integer>comparingInt(v -> -ties.degree(v)).thenComparingInt(v -> v);
    }
}
