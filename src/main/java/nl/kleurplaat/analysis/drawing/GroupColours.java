package nl.kleurplaat.analysis.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * The colour of each group, the same wherever it is shown. A domain has its own colour where the record gives one. Any other
 * group has one of eight that the colour-blind can tell apart (Okabe and Ito, <i>Color universal design</i>, 2008; brown in
 * the place of black): the one that its key points at, or the next one that fewer groups have. So a group keeps its colour
 * through every lens; domains share none as long as there are enough.
 */
public final class GroupColours {

    /** Of an actor without a group. */
    public static final String NONE = "#CCCCCC";

    static final List<String> PALETTE =
            List.of("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#8C6D46");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final List<String> colours;

    private GroupColours(List<String> colours) {
        this.colours = colours;
    }

    /** @param groups that actors of the snapshot are grouped by */
    public static GroupColours of(Snapshot snapshot, Grouping grouping, Groups groups) {
        Map<String, String> own = new HashMap<>();
        List<String> keys = new ArrayList<>(groups.keys());
        if (grouping == Grouping.DOMAIN) {
            for (Domain domain : snapshot.domains()) {
                keys.add(domain.key());
                if (domain.colour() != null && COLOUR.matcher(domain.colour()).matches()) {
                    own.put(domain.key(), domain.colour().toUpperCase(Locale.ROOT));
                }
            }
        }
        Map<String, String> given = given(keys, own);
        return new GroupColours(groups.keys().stream().map(given::get).toList());
    }

    /** By key, those that have their own first. */
    static Map<String, String> given(List<String> keys, Map<String, String> own) {
        int[] uses = new int[PALETTE.size()];
        Arrays.setAll(uses, i ->
                (int) own.values().stream().filter(PALETTE.get(i)::equals).count());
        Map<String, String> given = new TreeMap<>(own);
        keys.stream().sorted().filter(key -> !own.containsKey(key)).distinct().forEach(key -> {
            int first = Math.floorMod(key.hashCode(), uses.length);
            int best = first;
            for (int i = first + 1; i < first + uses.length; i++) {
                best = uses[i % uses.length] < uses[best] ? i % uses.length : best;
            }
            uses[best]++;
            given.put(key, PALETTE.get(best));
        });
        return given;
    }

    /**
     * As in {@code #E69F00}.
     *
     * @param group its number; -1 is none
     */
    public String of(int group) {
        return group < 0 ? NONE : colours.get(group);
    }
}
