package nl.kleurplaat.analysis.gaps;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/** The kinds of gaps; part of the agreed API. */
public enum GapKind {
    /** Two groups with fewer ties between them than chance would give. */
    GROUP_PAIR,
    /** An actor without any tie. */
    ISOLATED,
    /** One actor or tie that everything between groups hangs on. */
    SINGLE_BRIDGE,
    COVERAGE,
    MANDATE,
    CONVERSATION,
    EXPIRING,
    OBSTACLE,
    HEALTH;

    /** The kinds that can be found. */
    public static final Set<GapKind> BUILT =
            Collections.unmodifiableSet(EnumSet.of(GROUP_PAIR, ISOLATED, SINGLE_BRIDGE));

    /**
     * The kinds to look for.
     *
     * @param asked empty for all that are built
     * @throws Problem {@code BAD_INPUT} when one is asked that is not
     */
    public static Set<GapKind> built(Collection<GapKind> asked) {
        for (GapKind kind : asked) {
            if (!BUILT.contains(kind)) {
                String built = BUILT.stream().map(GapKind::name).collect(Collectors.joining(", "));
                throw new Problem(ProblemCode.BAD_INPUT, "gaps.not-built", kind.name(), built);
            }
        }
        return asked.isEmpty() ? BUILT : Collections.unmodifiableSet(EnumSet.copyOf(asked));
    }
}
