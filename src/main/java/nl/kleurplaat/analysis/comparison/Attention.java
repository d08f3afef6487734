package nl.kleurplaat.analysis.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;

/**
 * Whose ties a comparison is about.
 *
 * @param actors keys; none: nobody in particular
 * @param only whether ties without one of them are left out; otherwise they come later
 */
public record Attention(Set<String> actors, boolean only) {

    /** To all alike. */
    public static final Attention EVEN = new Attention(Set.of(), false);

    public Attention {
        actors = Set.copyOf(actors);
    }

    /**
     * The changes, in this order: between groups and with one of the actors, between groups, with one of the actors, others;
     * and in each as they were.
     */
    public List<TieChange> of(List<TieChange> changes) {
        if (actors.isEmpty() && !only) {
            return changes;
        }
        return changes.stream()
                .filter(tie -> !only || concerns(tie))
                .sorted(Comparator.comparing((TieChange tie) -> !tie.crossGroup())
                        .thenComparing(tie -> !concerns(tie)))
                .toList();
    }

    private boolean concerns(TieChange tie) {
        return actors.contains(tie.a()) || actors.contains(tie.b());
    }
}
