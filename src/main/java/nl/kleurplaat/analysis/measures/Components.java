package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import nl.kleurplaat.lens.Ties;

/**
 * The parts of a network between which there is no path, found by searching breadth first. O(n + m) for n actors and m
 * ties. Always defined; an isolate is a component.
 *
 * @param labels by actor, the number of its component; components are numbered by their lowest actor
 * @param sizes by component, the number of its actors
 */
@SuppressWarnings("ArrayRecordComponent")
public record Components(int[] labels, int[] sizes) {

    public static Components of(Ties ties) {
        int n = ties.actors();
        int[] labels = new int[n];
        int[] sizes = new int[n];
        int[] queue = new int[n + 1];
        Arrays.fill(labels, -1);
        int count = 0;
        for (int seed = 0; seed < n; seed++) {
            if (labels[seed] < 0) {
                sizes[count] = fill(ties, seed, count, labels, queue);
                count++;
            }
        }
        return new Components(labels, Arrays.copyOf(sizes, count));
    }

    /** The number of the actor's component. */
    public int of(int actor) {
        return labels[actor];
    }

    public int count() {
        return sizes.length;
    }

    /** The number of actors in the largest component; 0 in an empty network. */
    public int largest() {
        return Arrays.stream(sizes).max().orElse(0);
    }

    private static int fill(Ties ties, int seed, int label, int[] labels, int[] queue) {
        int[] offsets = ties.offsets();
        int[] neighbours = ties.neighbours();
        labels[seed] = label;
        queue[0] = seed;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            for (int arc = offsets[v], stop = offsets[v + 1]; arc < stop; arc++) {
                int w = neighbours[arc];
                queue[tail] = w;
                tail += labels[w] < 0 ? 1 : 0;
                labels[w] = label;
            }
        }
        return tail;
    }
}
