package nl.kleurplaat.network;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The things that a change made, altered or took away, by key. What hangs on a thing is touched with it: participations
 * and representations with their collaboration, places in domains and regions with who has them. Domains and regions are
 * few and need not be named; what refers to a thing that is gone need not either.
 *
 * @param everything whether all may have changed; then no keys are named
 * @param practice what partners say and agree: labels and keys of its things, as {@link #thing}
 */
public record Touched(
        boolean everything,
        Set<String> organisations,
        Set<String> stakeholders,
        Set<String> collaborations,
        Set<String> practice) {

    /** More keys than this are not worth naming. */
    public static final int MOST = 10_000;

    public static final Touched EVERYTHING = new Touched(true, Set.of(), Set.of(), Set.of(), Set.of());

    /** None of the things that are named. */
    public static final Touched NOTHING = of(Set.of(), Set.of(), Set.of(), Set.of());

    /** These things; everything where they are too many. */
    public static Touched of(
            Collection<String> organisations,
            Collection<String> stakeholders,
            Collection<String> collaborations,
            Collection<String> practice) {
        return organisations.size() + stakeholders.size() + collaborations.size() + practice.size() > MOST
                ? EVERYTHING
                : new Touched(
                        false,
                        new TreeSet<>(organisations),
                        new TreeSet<>(stakeholders),
                        new TreeSet<>(collaborations),
                        new TreeSet<>(practice));
    }

    /** How a thing is named in {@code practice}. */
    public static String thing(String label, String key) {
        return label + ":" + key;
    }

    /** The keys of the things in {@code practice} that have this label. */
    public Set<String> keys(String label) {
        String begin = thing(label, "");
        return practice.stream()
                .filter(thing -> thing.startsWith(begin))
                .map(thing -> thing.substring(begin.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this change and another one touch. */
    public Touched and(Touched other) {
        return everything || other.everything
                ? EVERYTHING
                : of(
                        both(organisations, other.organisations),
                        both(stakeholders, other.stakeholders),
                        both(collaborations, other.collaborations),
                        both(practice, other.practice));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
