package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Between whom an actor brokers: the ordered pairs (a, b) of neighbours that are not tied themselves, by who of the
 * three is in whose primary group.
 *
 * <p>Gould and Fernandez, <i>Structures of mediation: a formal approach to brokerage in transaction networks</i>, 1989.
 * O(n + m√m) for n actors and m ties: all pairs of neighbours by the size of each group among them, less the tied ones,
 * each triangle once. Pairs with an actor without a group do not count; null for such an actor itself.
 */
public final class Brokerage implements ActorScores<Brokerage.Roles> {
    private final int[] primary;
    private final Counts counts;

    private Brokerage(int[] primary, Counts counts) {
        this.primary = primary;
        this.counts = counts;
    }

    /**
     * How often an actor v plays each role between a and b. Ties have no direction here, so that every pair counts in
     * both orders, and gatekeeper and representative are equal.
     *
     * @param coordinator a, v and b in one group
     * @param itinerant a and b in one group, v in another
     * @param gatekeeper v and b in one group, a in another
     * @param representative a and v in one group, b in another
     * @param liaison three groups
     */
    public record Roles(long coordinator, long itinerant, long gatekeeper, long representative, long liaison) {

        public long total() {
            return coordinator + itinerant + gatekeeper + representative + liaison;
        }
    }

    /** @param primary the primary group of each actor, -1 for none */
    public static Brokerage of(Ties ties, int[] primary) {
        Counts counts = new Counts(ties.actors());
        counts.addPairs(ties, primary);
        counts.takeTriangles(new OrientedTies(ties), primary);
        return new Brokerage(primary.clone(), counts);
    }

    @Override
    public int actors() {
        return primary.length;
    }

    @Override
    public @Nullable Roles of(int actor) {
        if (primary[actor] < 0) {
            return null;
        }
        return new Roles(
                counts.coordinator[actor],
                counts.itinerant[actor],
                counts.border[actor],
                counts.border[actor],
                counts.liaison[actor]);
    }

    /** How often an actor brokers in any role; an actor without a group between nobody. */
    public ActorScores<Long> total() {
        return ActorScores.of(actors(), v -> {
            Roles roles = of(v);
            return roles == null ? 0L : roles.total();
        });
    }

    private static final class Counts {
        private final long[] coordinator;
        private final long[] itinerant;

        /** Gatekeeper, and just as often representative. */
        private final long[] border;

        private final long[] liaison;

        Counts(int actors) {
            coordinator = new long[actors];
            itinerant = new long[actors];
            border = new long[actors];
            liaison = new long[actors];
        }

        /** All pairs of neighbours, tied or not. */
        void addPairs(Ties ties, int[] primary) {
            long[] neighbours = new long[GroupCounts.count(primary)];
            for (int v = 0; v < coordinator.length; v++) {
                if (primary[v] >= 0) {
                    addPairs(ties, primary, v, neighbours);
                }
            }
        }

        /** @param neighbours zeros, by group; left as zeros */
        private void addPairs(Ties ties, int[] primary, int v, long[] neighbours) {
            int from = ties.offsets()[v];
            int to = ties.offsets()[v + 1];
            for (int arc = from; arc < to; arc++) {
                int group = primary[ties.neighbours()[arc]];
                if (group >= 0) {
                    neighbours[group]++;
                }
            }
            long own = neighbours[primary[v]];
            neighbours[primary[v]] = 0;
            long others = 0;
            long squares = 0;
            for (int arc = from; arc < to; arc++) {
                int group = primary[ties.neighbours()[arc]];
                if (group >= 0) {
                    others += neighbours[group];
                    squares += neighbours[group] * neighbours[group];
                    neighbours[group] = 0;
                }
            }
            coordinator[v] = own * (own - 1);
            itinerant[v] = squares - others;
            border[v] = own * others;
            liaison[v] = others * others - squares;
        }

        void takeTriangles(OrientedTies oriented, int[] primary) {
            int[] offsets = oriented.offsets;
            int[] targets = oriented.targets;
            OrientedTies.Marks marks = oriented.new Marks();
            for (int v = 0; v < primary.length; v++) {
                if (primary[v] < 0 || offsets[v + 1] - offsets[v] < 2) {
                    continue;
                }
                marks.set(v);
                for (int i = offsets[v], end = offsets[v + 1]; i < end; i++) {
                    int u = targets[i];
                    for (int j = offsets[u], stop = offsets[u + 1]; j < stop && primary[u] >= 0; j++) {
                        int w = targets[j];
                        if ((marks.bits[w >>> 6] >>> w & 1) != 0 && primary[w] >= 0) {
                            take(v, primary[v], primary[u], primary[w]);
                            take(u, primary[u], primary[v], primary[w]);
                            take(w, primary[w], primary[v], primary[u]);
                        }
                    }
                }
                marks.clear(v);
            }
        }

        /** Takes the pair of neighbours in groups a and b, in both orders, from an actor in group {@code home}. */
        private void take(int actor, int home, int a, int b) {
            if (a == b && a == home) {
                coordinator[actor] -= 2;
            } else if (a == b) {
                itinerant[actor] -= 2;
            } else if (a == home || b == home) {
                border[actor]--;
            } else {
                liaison[actor] -= 2;
            }
        }
    }
}
