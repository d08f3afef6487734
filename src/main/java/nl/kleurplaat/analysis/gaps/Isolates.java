package nl.kleurplaat.analysis.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.gaps.Gap.IsolatedGap;
import nl.kleurplaat.lens.Network;

/** Finds actors without any tie. */
final class Isolates {

    /** One actor without ties weighs at most half as much as two whole groups without ties. */
    private static final double ALONE = 0.5;

    private final Network network;
    private final int[] primary;
    /** By group, and last of everyone. */
    private final int[] members;

    private final int[] tied;

    private final IntFunction<int[]> regions;

    Isolates(Network network, IntFunction<int[]> regions) {
        this.network = network;
        this.regions = regions;
        primary = network.groups().primaries();
        int everyone = network.groups().count();
        members = new int[everyone + 1];
        tied = new int[everyone + 1];
        for (int v = 0; v < primary.length; v++) {
            int hasTies = network.ties().degree(v) > 0 ? 1 : 0;
            members[everyone]++;
            tied[everyone] += hasTies;
            if (primary[v] >= 0) {
                members[primary[v]]++;
                tied[primary[v]] += hasTies;
            }
        }
    }

    List<Gaps.Candidate> candidates() {
        List<Gaps.Candidate> candidates = new ArrayList<>();
        for (int v = 0; v < primary.length; v++) {
            if (network.ties().degree(v) == 0) {
                int actor = v;
                int peers = peers(v);
                double severity = members[peers] < 2 ? 0 : ALONE * tied[peers] / (members[peers] - 1);
                candidates.add(new Gaps.Candidate(severity, () -> gap(actor, severity)));
            }
        }
        return candidates;
    }

    /** Whom to compare with: the group where it is not alone in one, and otherwise everyone. */
    private int peers(int actor) {
        return primary[actor] >= 0 && members[primary[actor]] > 1 ? primary[actor] : members.length - 1;
    }

    private Gap gap(int actor, double severity) {
        int peers = peers(actor);
        int[] takingPart = takingPart(v -> primary[v] == peers || peers == members.length - 1);
        int[] near = near(actor, takingPart);
        int best = -1;
        for (int c = 0; c < takingPart.length; c++) {
            if (near[c] > 0 && takingPart[c] > (best < 0 ? 0 : takingPart[best])) {
                best = c;
            }
        }
        return new IsolatedGap(
                severity,
                primary[actor] < 0 ? List.of() : List.of(primary[actor]),
                List.of(actor),
                best < 0 ? List.of() : List.of(best),
                members[peers] - 1,
                peers < members.length - 1,
                tied[peers],
                best < 0 ? 0 : takingPart[best]);
    }

    /** By collaboration, how many of the actor's own region take part; anyone where its region is not known. */
    private int[] near(int actor, int[] anyone) {
        int[] own = regions.apply(actor);
        return own.length == 0
                ? anyone
                : takingPart(v -> IntStream.of(regions.apply(v))
                        .anyMatch(region -> IntStream.of(own).anyMatch(it -> it == region)));
    }

    /** By collaboration, how many of some actors have a tie that comes from it. */
    private int[] takingPart(IntPredicate some) {
        int[] count = new int[network.collaborations().length];
        int[] last = new int[count.length];
        Arrays.fill(last, -1);
        for (int v = 0; v < primary.length; v++) {
            if (network.ties().degree(v) > 0 && some.test(v)) {
                for (int arc = network.ties().offsets()[v]; arc < network.ties().offsets()[v + 1]; arc++) {
                    mark(v, network.ties().tieOf()[arc], last, count);
                }
            }
        }
        return count;
    }

    private void mark(int actor, int tie, int[] last, int[] count) {
        int[] offsets = network.evidence().offsets();
        for (int i = offsets[tie]; i < offsets[tie + 1]; i++) {
            int collaboration = network.evidence().carriers()[i];
            if (last[collaboration] != actor) {
                last[collaboration] = actor;
                count[collaboration]++;
            }
        }
    }
}
