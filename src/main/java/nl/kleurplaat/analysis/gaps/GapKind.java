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
    /** A side of a partnership where nobody has a valid mandate. */
    MANDATE,
    /** A partnership in which nothing but business is talked about. */
    CONVERSATION,
    /** A collaboration or a mandate that ends soon, and nothing follows on it. */
    EXPIRING,
    /** Something that stands in the way and that no parties own together. */
    OBSTACLE,
    /** A partnership that a side scores low, or that its sides see differently. */
    HEALTH;

    /** Those that follow from the ties alone. */
    public static final Set<GapKind> OF_TIES =
            Collections.unmodifiableSet(EnumSet.of(GROUP_PAIR, ISOLATED, SINGLE_BRIDGE));

    /**
     * The kinds to look for.
     *
     * @param asked empty for all that can be found
     * @param others those that can be found beside {@link #OF_TIES}
     * @throws Problem {@code BAD_INPUT} when one is asked that cannot be found in this network
     */
    static Set<GapKind> found(Collection<GapKind> asked, Collection<GapKind> others) {
        Set<GapKind> all = EnumSet.copyOf(OF_TIES);
        all.addAll(others);
        for (GapKind kind : asked) {
            if (!all.contains(kind)) {
                String known = all.stream().map(GapKind::name).collect(Collectors.joining(", "));
                throw new Problem(ProblemCode.BAD_INPUT, "gaps.not-built", kind.name(), known);
            }
        }
        return asked.isEmpty() ? all : EnumSet.copyOf(asked);
    }
}
