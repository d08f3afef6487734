package nl.kleurplaat.compact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import nl.kleurplaat.analysis.reach.Reach;
import nl.kleurplaat.analysis.reach.Reach.Indirect;

/**
 * How far one organisation reaches, straight from a compact form: what {@link nl.kleurplaat.analysis.reach.Reaches#of} says of
 * the network of the same lens. O(n + Σ k) for the collaborations, of k participations, of the organisation and its partners.
 */
public final class CompactReach {

    private CompactReach() {}

    /** @param among those to be reached; the organisation itself does not count */
    public static Reach of(CompactForm form, int organisation, BitSet among) {
        int[] shared = new int[form.organisations()];
        Partners own = new Partners(form, shared);
        own.find(organisation);
        int[] ways = new int[form.organisations()];
        BitSet tied = new BitSet();
        Partners theirs = new Partners(form);
        for (int i = 0; i < own.count(); i++) {
            tied.set(own.partner(i));
            theirs.find(own.partner(i));
            for (int j = 0; j < theirs.count(); j++) {
                ways[theirs.partner(j)]++;
            }
        }
        List<Integer> direct = new ArrayList<>();
        List<Indirect> withinTwo = new ArrayList<>();
        List<Integer> notReached = new ArrayList<>();
        among.stream()
                .filter(other -> other != organisation && form.exists(other))
                .forEach(other -> {
                    if (tied.get(other)) {
                        direct.add(other);
                    } else if (ways[other] > 0) {
                        withinTwo.add(new Indirect(other, ways[other]));
                    } else {
                        notReached.add(other);
                    }
                });
        direct.sort(Comparator.comparingInt(partner -> -shared[partner]));
        withinTwo.sort(Comparator.comparingInt(indirect -> -indirect.ways()));
        int all = direct.size() + withinTwo.size() + notReached.size();
        return new Reach(organisation, all, List.copyOf(direct), List.copyOf(withinTwo), List.copyOf(notReached));
    }
}
