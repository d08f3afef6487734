package nl.kleurplaat.analysis.communities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Ties;

/** Groups the actors by the communities that their ties form; an actor without a tie has no group. */
public final class CommunityGroups {

    private CommunityGroups() {}

    public static Groups of(Ties ties, Communities communities) {
        int n = ties.actors();
        int count = 0;
        for (int v = 0; v < n; v++) {
            count = ties.degree(v) > 0 ? Math.max(count, communities.of(v) + 1) : count;
        }
        int width = String.valueOf(Math.max(0, count - 1)).length();
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> namesEn = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            keys.add(String.format("%0" + width + "d", c));
            names.add("gemeenschap " + (c + 1));
            namesEn.add("community " + (c + 1));
        }
        int[] offsets = new int[n + 1];
        int[] members = new int[n];
        for (int v = 0; v < n; v++) {
            offsets[v + 1] = offsets[v];
            if (ties.degree(v) > 0) {
                members[offsets[v + 1]++] = communities.of(v);
            }
        }
        return new Groups(keys, names, namesEn, offsets, Arrays.copyOf(members, offsets[n]));
    }
}
