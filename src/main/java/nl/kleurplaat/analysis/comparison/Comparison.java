package nl.kleurplaat.analysis.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;

/**
 * What one network has that the other has not. Actors and groups are the same when their keys are; weights are not
 * compared. O((n + m) log n) for n actors and m ties in both together, and O(m k² + γ²) for the matrix, with k groups an
 * actor and γ groups. Deterministic.
 */
public final class Comparison {

    private final Network before;
    private final Network after;

    /**
     * A tie that came or went.
     *
     * @param a the key of one end
     * @param b the key of the other, after {@code a} in order
     * @param crossGroup whether the ends have different primary groups, in the network that has the tie
     */
    public record TieChange(String a, String b, boolean crossGroup) {}

    /**
     * The ties between two groups, or within one, as they are counted in a {@link GroupMatrix}.
     *
     * @param a the key of a group
     * @param b the key of the same group or of one after it in order
     * @param before 0 where the group is not there
     * @param after 0 where the group is not there
     */
    public record GroupPairChange(String a, String b, double before, double after) {}

    /** Both through lenses with the same actors and groups. */
    public Comparison(Network before, Network after) {
        this.before = before;
        this.after = after;
    }

    /** The keys of actors that only {@code after} has, ascending. */
    public List<String> actorsGained() {
        return only(after, before);
    }

    /** The keys of actors that only {@code before} has, ascending. */
    public List<String> actorsLost() {
        return only(before, after);
    }

    /** The ties that only {@code after} has: those between groups first, and then by the keys of their ends. */
    public List<TieChange> tiesGained() {
        return onlyTies(after, before);
    }

    /** The ties that only {@code before} has, in the same order. */
    public List<TieChange> tiesLost() {
        return onlyTies(before, after);
    }

    /**
     * Every unordered pair of groups that either network has, each with itself too, zeros included; by key.
     *
     * @throws Problem TOO_LARGE above {@value GroupMatrix#MOST_GROUPS} groups
     */
    public List<GroupPairChange> matrix() {
        TreeSet<String> union = new TreeSet<>(before.groups().keys());
        union.addAll(after.groups().keys());
        if (union.size() > GroupMatrix.MOST_GROUPS) {
            throw new Problem(
                    ProblemCode.TOO_LARGE, "comparison.too-many-groups", union.size(), GroupMatrix.MOST_GROUPS);
        }
        GroupMatrix matrixBefore = GroupMatrix.of(before, 0, GroupMatrix.SEED);
        GroupMatrix matrixAfter = GroupMatrix.of(after, 0, GroupMatrix.SEED);
        List<GroupPairChange> pairs = new ArrayList<>();
        for (String a : union) {
            for (String b : union.tailSet(a)) {
                pairs.add(new GroupPairChange(
                        a, b, ties(matrixBefore, before.groups(), a, b), ties(matrixAfter, after.groups(), a, b)));
            }
        }
        return List.copyOf(pairs);
    }

    private static double ties(GroupMatrix matrix, Groups groups, String a, String b) {
        int g = Collections.binarySearch(groups.keys(), a);
        int h = Collections.binarySearch(groups.keys(), b);
        return g < 0 || h < 0 ? 0 : matrix.pair(g, h).ties();
    }

    private static List<String> only(Network network, Network other) {
        return network.keys().stream()
                .filter(key -> Collections.binarySearch(other.keys(), key) < 0)
                .toList();
    }

    private static List<TieChange> onlyTies(Network network, Network other) {
        int[] numbers = InBoth.numbers(network, other);
        List<TieChange> only = new ArrayList<>();
        for (int t = 0; t < network.ties().ties(); t++) {
            int a = network.ties().tieA()[t];
            int b = network.ties().tieB()[t];
            boolean gone = numbers[a] < 0 || numbers[b] < 0 || other.ties().tie(numbers[a], numbers[b]) < 0;
            if (gone) {
                int g = network.groups().primary(a);
                int h = network.groups().primary(b);
                boolean crossGroup = g >= 0 && h >= 0 && g != h;
                only.add(new TieChange(network.keys().get(a), network.keys().get(b), crossGroup));
            }
        }
        only.sort(Comparator.comparing(tie -> !tie.crossGroup()));
        return List.copyOf(only);
    }
}
