package nl.kleurplaat.analysis.departures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;

/**
 * What is lost when some actors leave together; see {@link Departure}. O(n·m) for n actors and m ties, for the distances: as
 * {@link Harmonic} measures them, which in a very large network is an estimate. Deterministic.
 */
public final class Departures {

    private final Ties ties;
    private final int[] primary;
    private final int groups;
    private final List<BitSet> mandated;
    private final Components before;
    private final Harmonic distances;
    private final Acquainted acquainted;

    /**
     * @param mandated by collaboration of the network, the actors that have somebody with a mandate in it
     * @param before the parts of the network as it is
     * @param distances in the network as it is
     * @param acquainted of whom some declined to meet: no tie between these makes up for anything
     */
    public Departures(
            Network network, List<BitSet> mandated, Components before, Harmonic distances, Acquainted acquainted) {
        this.acquainted = acquainted;
        ties = network.ties();
        primary = network.groups().primaries();
        groups = network.groups().count();
        this.mandated = mandated;
        this.before = before;
        this.distances = distances;
    }

    /**
     * @param actors who leave, each once
     * @throws Problem {@code BAD_INPUT} where fewer than two actors would be left
     */
    public Departure of(List<Integer> actors, Effort effort) {
        int left = ties.actors() - actors.size();
        if (left < 2) {
            throw new Problem(ProblemCode.BAD_INPUT, "departures.too-few-left", Math.max(0, ties.actors() - 2));
        }
        BitSet gone = new BitSet();
        actors.forEach(gone::set);
        Ties rest = without(gone);
        Components after = Components.of(rest);
        long pairsBefore = pairs(before.labels(), gone, 0);
        long lost = pairsBefore - pairs(after.labels(), gone, 0);
        long pairsLost = groups == 0 ? 0 : pairs(before.labels(), gone, groups) - pairs(after.labels(), gone, groups);
        boolean acrossGroups = pairsLost > 0;
        double all = (double) left * (left - 1);
        return new Departure(
                actors,
                1 - 2 * (pairsBefore - lost) / all,
                1 - sum(Harmonic.of(rest, effort), gone) / all,
                1 - sum(distances, new BitSet()) / ((double) ties.actors() * (ties.actors() - 1)),
                pairsBefore,
                lost,
                pairsLost,
                unmandated(gone),
                Backups.of(loose(gone, rest, after, acrossGroups), acrossGroups ? pairsLost : lost, acquainted));
    }

    private static double sum(Harmonic harmonic, BitSet gone) {
        return IntStream.range(0, harmonic.actors())
                .filter(v -> !gone.get(v))
                .mapToDouble(harmonic::of)
                .sum();
    }

    private Ties without(BitSet gone) {
        int[] kept = IntStream.range(0, ties.ties())
                .filter(tie -> !gone.get(ties.tieA()[tie]) && !gone.get(ties.tieB()[tie]))
                .toArray();
        return Ties.of(
                ties.actors(),
                Arrays.stream(kept).map(tie -> ties.tieA()[tie]).toArray(),
                Arrays.stream(kept).map(tie -> ties.tieB()[tie]).toArray(),
                Arrays.stream(kept).mapToDouble(tie -> ties.tieWeight()[tie]).toArray());
    }

    /**
     * The pairs of those who are left that are in one part.
     *
     * @param apart 0: all pairs; otherwise how many groups there are: those of different groups
     */
    private long pairs(int[] part, BitSet gone, int apart) {
        IntPredicate counts = v -> !gone.get(v) && (apart == 0 || primary[v] >= 0);
        long[] cells = IntStream.range(0, part.length)
                .filter(counts)
                .mapToLong(v -> (long) part[v] * Math.max(1, apart) + (apart == 0 ? 0 : primary[v]))
                .sorted()
                .toArray();
        long inParts = inRuns(
                Arrays.stream(cells).map(cell -> cell / Math.max(1, apart)).toArray());
        return apart == 0 ? inParts : inParts - inRuns(cells);
    }

    /** The pairs of equal ones. */
    private static long inRuns(long[] sorted) {
        long pairs = 0;
        int start = 0;
        for (int i = 0; i < sorted.length; i++) {
            start = sorted[i] == sorted[start] ? start : i;
            pairs += i - start;
        }
        return pairs;
    }

    private List<Integer> unmandated(BitSet gone) {
        return IntStream.range(0, mandated.size())
                .filter(c ->
                        !mandated.get(c).isEmpty() && mandated.get(c).stream().allMatch(gone::get))
                .boxed()
                .toList();
    }

    /** The parts that lose others, with those in front who worked with somebody who leaves. */
    private List<Backups.Part> loose(BitSet gone, Ties rest, Components after, boolean acrossGroups) {
        BitSet partners = new BitSet();
        gone.stream().flatMap(ties::partners).forEach(partners::set);
        partners.andNot(gone);
        SortedMap<Integer, List<Integer>> contacts = new TreeMap<>();
        partners.stream()
                .forEach(v -> contacts.computeIfAbsent(after.of(v), part -> new ArrayList<>())
                        .add(v));
        contacts.values()
                .forEach(each -> each.sort(
                        Comparator.comparingInt((Integer v) -> -rest.degree(v)).thenComparingInt(v -> v)));
        List<Backups.Part> parts = new ArrayList<>();
        contacts.forEach((part, each) -> parts.add(new Backups.Part(
                before.of(each.getFirst()),
                each,
                counted(after, part, acrossGroups),
                ofGroup(after, part, acrossGroups))));
        return parts;
    }

    private long counted(Components after, int part, boolean acrossGroups) {
        return IntStream.range(0, primary.length)
                .filter(v -> after.of(v) == part && (!acrossGroups || primary[v] >= 0))
                .count();
    }

    private int[] ofGroup(Components after, int part, boolean acrossGroups) {
        int[] count = new int[acrossGroups ? groups : 0];
        IntStream.range(0, primary.length)
                .filter(v -> acrossGroups && after.of(v) == part && primary[v] >= 0)
                .forEach(v -> count[primary[v]]++);
        return count;
    }
}
