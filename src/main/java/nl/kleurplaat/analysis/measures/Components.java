package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import nl.kleurplaat.analysis.ActorClusters;
import nl.kleurplaat.lens.Ties;

/**
 * The parts of a network between which there is no path. Sutton, Ben-Nun and Barak, <i>Optimizing parallel graph
 * connectivity computation via subgraph sampling</i>, 2018 (Afforest): parts are joined by the first ties of every actor,
 * then by the other ties of those outside the largest part, since each tie that matters then has an end there. O(n + m
 * log n) at most for n actors and m ties, in practice about n. Always defined; an isolate is a component.
 *
 * @param labels by actor, the number of its component; components are numbered by their lowest actor
 * @param sizes by component, the number of its actors
 */
@SuppressWarnings("ArrayRecordComponent")
public record Components(int[] labels, int[] sizes) implements ActorClusters {

    /** Ties of each actor that are looked at before it is known who is in the largest component. */
    private static final int FIRST = 2;

    public static Components of(Ties ties) {
        int n = ties.actors();
        int[] lower = new int[n];
        for (int v = 0; v < n; v++) {
            lower[v] = v;
        }
        for (int round = 0; round < FIRST; round++) {
            for (int v = 0; v < n; v++) {
                join(ties, v, round, round + 1, lower);
            }
        }
        int largest = largest(lower);
        for (int v = 0; v < n; v++) {
            if (lower[v] != largest) {
                join(ties, v, FIRST, Integer.MAX_VALUE, lower);
            }
        }
        return numbered(lower);
    }

    /** The number of the actor's component. */
    public int of(int actor) {
        return labels[actor];
    }

    @Override
    public int count() {
        return sizes.length;
    }

    /** The number of actors in the largest component; 0 in an empty network. */
    public int largest() {
        return Arrays.stream(sizes).max().orElse(0);
    }

    /** Joins an actor with its neighbours from one up to another, by place among them. */
    private static void join(Ties ties, int v, int from, int upTo, int[] lower) {
        int[] neighbours = ties.neighbours();
        int start = ties.offsets()[v];
        int stop = Math.min(ties.degree(v), upTo);
        for (int i = from; i < stop; i++) {
            join(v, neighbours[start + i], lower);
        }
    }

    /** Makes the lowest actor of both parts that of the whole; {@code lower} leads to it, always downwards. */
    private static void join(int a, int b, int[] lower) {
        int x = lower[a];
        int y = lower[b];
        while (x != y) {
            int high = Math.max(x, y);
            int low = Math.min(x, y);
            int next = lower[high];
            if (next == high) {
                lower[high] = low;
                return;
            }
            // halves the way for who comes next
            lower[high] = lower[next];
            x = lower[high];
            y = low;
        }
    }

    /** The lowest actor of the part that has most actors so far; every actor then points at the lowest one of its part. */
    private static int largest(int[] lower) {
        int[] sizes = new int[lower.length];
        int largest = 0;
        for (int v = 0; v < lower.length; v++) {
            int lowest = lower[lower[v]];
            lower[v] = lowest;
            largest = ++sizes[lowest] > sizes[largest] ? lowest : largest;
        }
        return largest;
    }

    private static Components numbered(int[] lower) {
        int[] labels = new int[lower.length];
        int[] sizes = new int[lower.length];
        int count = 0;
        for (int v = 0; v < labels.length; v++) {
            labels[v] = lower[v] == v ? count++ : labels[lower[v]];
            sizes[labels[v]]++;
        }
        return new Components(labels, Arrays.copyOf(sizes, count));
    }
}
