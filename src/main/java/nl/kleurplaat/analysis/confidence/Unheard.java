package nl.kleurplaat.analysis.confidence;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.kleurplaat.analysis.Shuffled;

/**
 * What may be there without anybody having told. A collaboration is known when one who takes part in it has told: so what is
 * not known are the collaborations of silent parties among themselves.
 *
 * <p>They are drawn from those who did tell, without assuming any distribution (a hot deck: Andridge and Little, <i>A review of
 * hot deck imputation for survey non-response</i>, 2010). Each silent party takes the place of one who told, of its own group
 * where that has enough, and of that group one of the third with most nearly as many partners. The collaborations that are of
 * these places alone are those that the silent have among themselves in this draw: groups that seldom meet seldom meet here,
 * and what hangs together stays together. A third and not the nearest few, since those are often one another's partners.
 *
 * <p>A draw takes O(s r + p) for s silent parties, r that told and p participations. Deterministic for a seed.
 */
final class Unheard {

    /** So few are no choice. */
    private static final int FEW = 5;

    private static final int PART = 3;

    private final List<int[]> collaborations;
    private final int[] groups;
    private final int[] silents;
    /** By actor, with how many of those who told it takes part in anything. */
    private final int[] partners;
    /** Those who told, by partners and number. */
    private final IntArrayList told;

    private final Map<Integer, IntArrayList> toldOfGroup = new HashMap<>();
    private final IntComparator order;

    /**
     * @param collaborations who takes part in each, two or more
     * @param groups by actor the number of its group; -1: none
     * @param silent who has told nothing
     * @param told who has told; somebody
     */
    Unheard(List<int[]> collaborations, int[] groups, BitSet silent, BitSet told) {
        this.collaborations = collaborations;
        this.groups = groups;
        silents = silent.stream().toArray();
        partners = partners(told);
        order = (one, other) -> partners[one] != partners[other]
                ? Integer.compare(partners[one], partners[other])
                : Integer.compare(one, other);
        this.told = new IntArrayList(told.stream().toArray());
        this.told.sort(order);
        this.told.forEach(v -> toldOfGroup
                .computeIfAbsent(groups[v], group -> new IntArrayList())
                .add(v));
    }

    private int[] partners(BitSet told) {
        BitSet[] with = new BitSet[groups.length];
        Arrays.setAll(with, v -> new BitSet());
        for (int[] members : collaborations) {
            for (int one : members) {
                for (int other : members) {
                    if (one != other && told.get(other)) {
                        with[one].set(other);
                    }
                }
            }
        }
        return Arrays.stream(with).mapToInt(BitSet::cardinality).toArray();
    }

    /** The mean number of partners among those who told, of the silent as a multiple of that of the others. */
    double timesPartners() {
        double theirs = Arrays.stream(silents).map(v -> partners[v]).average().orElse(0);
        double others = told.intStream().map(v -> partners[v]).average().orElse(0);
        return others == 0 ? 1 : theirs / others;
    }

    /** The collaborations of silent parties among themselves in one draw: who takes part in each, two or more. */
    List<int[]> draw(long seed) {
        int[] silentAt = silentAt(new SplittableRandom(seed));
        List<int[]> drawn = new ArrayList<>();
        for (int[] members : collaborations) {
            if (Arrays.stream(members).allMatch(v -> silentAt[v] >= 0)) {
                drawn.add(Arrays.stream(members).map(v -> silentAt[v]).sorted().toArray());
            }
        }
        return drawn;
    }

    /** By actor the silent one that takes its place; -1: nobody. Where the silent are more, some are without a place. */
    private int[] silentAt(SplittableRandom random) {
        int[] silentAt = new int[groups.length];
        Arrays.fill(silentAt, -1);
        Free free = new Free();
        for (int silent : Shuffled.of(silents, random)) {
            if (!free.all.isEmpty()) {
                silentAt[free.take(silent, random)] = silent;
            }
        }
        return silentAt;
    }

    /** Those who told and whose place nobody takes yet. */
    private final class Free {

        private final IntArrayList all = told.clone();
        private final Map<Integer, IntArrayList> ofGroup = new HashMap<>();

        Free() {
            toldOfGroup.forEach((group, of) -> ofGroup.put(group, of.clone()));
        }

        int take(int silent, SplittableRandom random) {
            IntArrayList own = ofGroup.getOrDefault(groups[silent], all);
            IntArrayList of = own.size() < FEW ? all : own;
            int window = Math.min(of.size(), Math.max(FEW, of.size() / PART));
            int from = Math.clamp(place(of, silent) - window / 2, 0, of.size() - window);
            int taken = of.getInt(from + random.nextInt(window));
            remove(all, taken);
            remove(ofGroup.getOrDefault(groups[taken], all), taken);
            return taken;
        }

        /** How many have fewer partners. */
        private int place(IntArrayList of, int silent) {
            int low = 0;
            int high = of.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (partners[of.getInt(middle)] < partners[silent]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private void remove(IntArrayList from, int actor) {
            int at = IntArrays.binarySearch(from.elements(), 0, from.size(), actor, order);
            if (at >= 0) {
                from.removeInt(at);
            }
        }
    }
}
