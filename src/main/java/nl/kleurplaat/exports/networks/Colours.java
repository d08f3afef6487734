package nl.kleurplaat.exports.networks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Domain;

/**
 * The colour of each actor: that of its main group. A domain has its own colour where the record gives one; any other group
 * one of eight that the colour-blind can tell apart (Okabe and Ito, <i>Color universal design</i>, 2008), which hangs on its
 * key alone, so that it stays when other groups come.
 */
final class Colours {

    private static final List<String> PALETTE =
            List.of("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#8C6D46");
    private static final String NONE = "#999999";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final int[] primaries;
    private final Groups groups;
    private final Map<String, String> own = new HashMap<>();

    Colours(Seen seen) {
        primaries = seen.get(Measures.PRIMARIES);
        groups = seen.network().groups();
        for (Domain domain : seen.snapshot().domains()) {
            if (domain.colour() != null && COLOUR.matcher(domain.colour()).matches()) {
                own.put(domain.key(), domain.colour());
            }
        }
    }

    /** As in {@code #E69F00}. */
    String of(int actor) {
        if (primaries[actor] < 0) {
            return NONE;
        }
        String key = groups.keys().get(primaries[actor]);
        return own.getOrDefault(key, PALETTE.get(Math.floorMod(key.hashCode(), PALETTE.size())));
    }
}
