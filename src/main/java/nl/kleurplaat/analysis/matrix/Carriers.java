package nl.kleurplaat.analysis.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;

/**
 * Who carries the ties of a pair of groups: the evidence behind a cell of a {@link GroupMatrix}. A tie counts in full for
 * both its ends, with the part of it that counts in the cell. O(n + m) at most; only the actors of the first group are
 * gone through.
 */
public final class Carriers {
    private Carriers() {}

    /**
     * @param actor its number
     * @param ties what its own ties add to the cell, above 0
     */
    public record Carrier(int actor, double ties) {}

    /**
     * The {@code first} who carry most, most first, lower numbers first among equals.
     *
     * @param a a group
     * @param b another, or the same
     */
    public static List<Carrier> of(Network network, int a, int b, int first) {
        double[] carried = new double[network.size()];
        for (int v = 0; v < carried.length; v++) {
            if (belongs(network.groups(), v, a)) {
                carry(network, v, a, b, carried);
            }
        }
        return IntStream.range(0, carried.length)
                .filter(v -> carried[v] > 0)
                // cleared of the last bits, in which sums differ that are equal on paper
                .mapToObj(v -> new Carrier(v, Math.rint(carried[v] * 1e9) / 1e9))
                .sorted(Comparator.comparingDouble(Carrier::ties).reversed().thenComparingInt(Carrier::actor))
                .limit(first)
                .toList();
    }

    /** Adds the ties from {@code v} as one of a to others as ones of b. */
    private static void carry(Network network, int v, int a, int b, double[] carried) {
        Groups groups = network.groups();
        for (int arc = network.ties().offsets()[v]; arc < network.ties().offsets()[v + 1]; arc++) {
            int u = network.ties().neighbours()[arc];
            // within one group each tie is met from both its ends
            if (belongs(groups, u, b) && (a != b || v < u)) {
                double part = 1.0 / ((double) groups.count(v) * groups.count(u));
                carried[v] += part;
                carried[u] += part;
            }
        }
    }

    private static boolean belongs(Groups groups, int actor, int group) {
        return Arrays.stream(groups.members(), groups.offsets()[actor], groups.offsets()[actor + 1])
                .anyMatch(member -> member == group);
    }
}
