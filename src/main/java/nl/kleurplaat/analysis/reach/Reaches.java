package nl.kleurplaat.analysis.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.reach.Reach.Indirect;
import nl.kleurplaat.lens.Ties;

/** Who is seen by whom: the reach of actors among others. Deterministic. */
public final class Reaches {

    private final Ties ties;

    public Reaches(Ties ties) {
        this.ties = ties;
    }

    /**
     * How far an actor reaches. O(n + m) for n actors and m ties.
     *
     * @param among those to be reached; the actor itself does not count
     */
    public Reach of(int actor, BitSet among) {
        int[] ways = new int[ties.actors()];
        List<Integer> direct = new ArrayList<>();
        for (int arc = ties.offsets()[actor]; arc < ties.offsets()[actor + 1]; arc++) {
            int partner = ties.neighbours()[arc];
            if (among.get(partner)) {
                direct.add(partner);
            }
            for (int next = ties.offsets()[partner]; next < ties.offsets()[partner + 1]; next++) {
                ways[ties.neighbours()[next]]++;
            }
        }
        List<Indirect> withinTwo = new ArrayList<>();
        List<Integer> notReached = new ArrayList<>();
        among.stream()
                .filter(other -> other != actor && ties.tie(actor, other) < 0)
                .forEach(other -> {
                    if (ways[other] > 0) {
                        withinTwo.add(new Indirect(other, ways[other]));
                    } else {
                        notReached.add(other);
                    }
                });
        direct.sort(Comparator.comparingDouble(partner -> -weight(actor, partner)));
        withinTwo.sort(Comparator.comparingInt(indirect -> -indirect.ways()));
        int all = direct.size() + withinTwo.size() + notReached.size();
        return new Reach(actor, all, List.copyOf(direct), List.copyOf(withinTwo), List.copyOf(notReached));
    }

    /**
     * The partners that two actors have in common: first those whose lighter tie of the two is heaviest, then those whose
     * ties together are, then by number.
     */
    public List<Integer> between(int one, int other) {
        return IntStream.range(ties.offsets()[one], ties.offsets()[one + 1])
                .map(arc -> ties.neighbours()[arc])
                .filter(partner -> ties.tie(partner, other) >= 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                partner -> -Math.min(weight(one, partner), weight(partner, other)))
                        .thenComparingDouble(partner -> -(weight(one, partner) + weight(partner, other))))
                .toList();
    }

    private double weight(int a, int b) {
        return ties.tieWeight()[ties.tie(a, b)];
    }

    /**
     * Those who reach most: by the share of the others they have a tie with, then by the share within two steps, then by
     * number. O(n + Σ d(v) t(v)) to order them, with d(v) the ties of an actor to those who reach and t(v) to those who
     * are reached.
     *
     * @param of whose reach it is about
     * @param among those to be reached
     * @param first how many are given
     */
    public List<Reach> furthest(BitSet of, BitSet among, int first, Effort effort) {
        int[][] targets = IntStream.range(0, ties.actors())
                .mapToObj(v -> Arrays.stream(ties.neighbours(), ties.offsets()[v], ties.offsets()[v + 1])
                        .filter(among::get)
                        .toArray())
                .toArray(int[][]::new);
        int[] seen = new int[ties.actors()];
        Arrays.fill(seen, -1);
        record Rank(int actor, double direct, double withinTwo) {}
        List<Rank> ranks = new ArrayList<>();
        effort.expect(of.cardinality());
        of.stream().forEach(v -> {
            int withinTwo = withinTwo(v, targets, seen);
            double all = Math.max(1, among.cardinality() - (among.get(v) ? 1 : 0));
            ranks.add(new Rank(v, targets[v].length / all, withinTwo / all));
            effort.did(1);
        });
        return ranks.stream()
                .sorted(Comparator.comparingDouble((Rank rank) -> -rank.direct())
                        .thenComparingDouble(rank -> -rank.withinTwo()))
                .limit(first)
                .map(rank -> of(rank.actor(), among))
                .toList();
    }

    /** How many targets are one or two steps away. */
    private int withinTwo(int actor, int[][] targets, int[] seen) {
        int count = 0;
        seen[actor] = actor;
        for (int target : targets[actor]) {
            seen[target] = actor;
            count++;
        }
        for (int arc = ties.offsets()[actor]; arc < ties.offsets()[actor + 1]; arc++) {
            for (int target : targets[ties.neighbours()[arc]]) {
                if (seen[target] != actor) {
                    seen[target] = actor;
                    count++;
                }
            }
        }
        return count;
    }
}
