package nl.kleurplaat.network;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The things that a change made, altered or took away, by key. What hangs on a thing is touched with it: participations
 * and representations with their collaboration, places in domains and regions with who has them. Domains and regions are
 * few and need not be named; what refers to a thing that is gone need not either.
 *
 * @param everything whether all may have changed; then no keys are named
 */
public record Touched(
        boolean everything, Set<String> organisations, Set<String> stakeholders, Set<String> collaborations) {

    /** More keys than this are not worth naming. */
    public static final int MOST = 10_000;

    public static final Touched EVERYTHING = new Touched(true, Set.of(), Set.of(), Set.of());

    /** None of the things that are named. */
    public static final Touched NOTHING = of(Set.of(), Set.of(), Set.of());

    /** These things; everything where they are too many. */
    public static Touched of(
            Collection<String> organisations, Collection<String> stakeholders, Collection<String> collaborations) {
        return organisations.size() + stakeholders.size() + collaborations.size() > MOST
                ? EVERYTHING
                : new Touched(
                        false,
                        new TreeSet<>(organisations),
                        new TreeSet<>(stakeholders),
                        new TreeSet<>(collaborations));
    }

    /** What this change and another one touch. */
    public Touched and(Touched other) {
        return everything || other.everything
                ? EVERYTHING
                : of(
                        both(organisations, other.organisations),
                        both(stakeholders, other.stakeholders),
                        both(collaborations, other.collaborations));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
