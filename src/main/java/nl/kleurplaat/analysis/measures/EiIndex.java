package nl.kleurplaat.analysis.measures;

import nl.kleurplaat.analysis.ActorScores;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Whether ties go outside the own group or stay inside: (external − internal)/(external + internal) ties, of an actor
 * and of the whole network, by primary group.
 *
 * <p>Krackhardt and Stern, <i>Informal networks and organizational crises</i>, 1988. O(n + m) for n actors and m ties.
 * Only ties whose two ends have a group count; null where there are none. Of the network each tie counts once.
 */
public final class EiIndex implements ActorScores<Double> {
    private final int[] external;
    private final int[] internal;

    private EiIndex(int[] external, int[] internal) {
        this.external = external;
        this.internal = internal;
    }

    /** @param primary the primary group of each actor, -1 for none */
    public static EiIndex of(Ties ties, int[] primary) {
        int[] external = new int[ties.actors()];
        int[] internal = new int[ties.actors()];
        for (int t = 0; t < ties.ties(); t++) {
            int a = ties.tieA()[t];
            int b = ties.tieB()[t];
            if (primary[a] >= 0 && primary[b] >= 0) {
                int[] side = primary[a] == primary[b] ? internal : external;
                side[a]++;
                side[b]++;
            }
        }
        return new EiIndex(external, internal);
    }

    /**
     * Of ties that were counted elsewhere.
     *
     * @param external by actor, how many of its ties go outside its group
     * @param internal by actor, how many stay inside
     */
    public static EiIndex counted(int[] external, int[] internal) {
        return new EiIndex(external.clone(), internal.clone());
    }

    @Override
    public int actors() {
        return external.length;
    }

    /** From −1 (all inside) to 1 (all outside). */
    @Override
    public @Nullable Double of(int actor) {
        return index(external[actor], internal[actor]);
    }

    /** How many ties of the actor go outside. */
    public int external(int actor) {
        return external[actor];
    }

    /** The index over all ties, −1 to 1. */
    public @Nullable Double network() {
        return index(externalTies(), internalTies());
    }

    /** external/(external + internal) over all ties, 0–1. */
    public @Nullable Double crossGroupShare() {
        long all = externalTies() + internalTies();
        return all == 0 ? null : Double.valueOf((double) externalTies() / all);
    }

    /** The number of ties between groups. */
    public long externalTies() {
        return half(external);
    }

    /** The number of ties within a group. */
    public long internalTies() {
        return half(internal);
    }

    private static @Nullable Double index(long external, long internal) {
        long all = external + internal;
        return all == 0 ? null : Double.valueOf((double) (external - internal) / all);
    }

    private static long half(int[] ends) {
        long sum = 0;
        for (int count : ends) {
            sum += count;
        }
        return sum / 2;
    }
}
