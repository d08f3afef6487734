package nl.kleurplaat.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The things that a change made, altered or took away. What hangs on a thing is touched with it: participations and
 * representations with their collaboration, places in domains and regions with who has them. Domains and regions are few
 * and need not be named; what refers to a thing that is gone need not either.
 *
 * @param everything whether all may have changed; then no things are named
 * @param things by label and key, as {@link #thing}
 */
public record Touched(boolean everything, Set<String> things) {

    /** More things than this are not worth naming. */
    public static final int MOST = 10_000;

    private static final List<String> NETWORK =
            List.of("Domain:", "Region:", "FormerKey:", "Organisation:", "Stakeholder:", "Collaboration:");

    public static final Touched EVERYTHING = new Touched(true, Set.of());

    /** None of the things that are named. */
    public static final Touched NOTHING = new Touched(false, Set.of());

    /** These things; everything where they are too many. */
    public static Touched of(Collection<String> things) {
        return things.size() > MOST ? EVERYTHING : new Touched(false, new TreeSet<>(things));
    }

    /** How a thing is named. */
    public static String thing(String label, String key) {
        return label + ":" + key;
    }

    /** The keys of the things that have this label. */
    public Set<String> keys(String label) {
        String begin = thing(label, "");
        return things.stream()
                .filter(thing -> thing.startsWith(begin))
                .map(thing -> thing.substring(begin.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What partners say and agree: the things that are neither of who takes part nor words. */
    public Set<String> practice() {
        return things.stream()
                .filter(thing -> NETWORK.stream().noneMatch(thing::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this change and another one touch. */
    public Touched and(Touched other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        Set<String> both = new TreeSet<>(things);
        both.addAll(other.things);
        return of(both);
    }
}
