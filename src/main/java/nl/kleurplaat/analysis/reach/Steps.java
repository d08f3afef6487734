package nl.kleurplaat.analysis.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import nl.kleurplaat.lens.Ties;

/**
 * The shortest ways from one or more actors to the others, up to a number of steps. Of the shortest ways to an actor the
 * one whose lightest tie is heaviest is kept; of equal ones, the one whose last actor in between has the lowest number.
 *
 * <p>Breadth first, level by level: O(n + m) for n actors and m ties, less where the steps are few. Deterministic.
 */
public final class Steps {

    /** As many steps as it takes. */
    public static final int ANY = Integer.MAX_VALUE;

    private final Ties ties;
    private final int[] steps;
    private final int[] last;
    private final double[] lightest;
    private final int[] queue;
    private int reached;

    private Steps(Ties ties) {
        this.ties = ties;
        steps = new int[ties.actors()];
        last = new int[ties.actors()];
        lightest = new double[ties.actors()];
        queue = new int[ties.actors()];
        Arrays.fill(steps, -1);
        Arrays.fill(last, -1);
    }

    /**
     * @param sources where the ways begin
     * @param most how many steps they may have
     */
    public static Steps from(Ties ties, BitSet sources, int most) {
        Steps from = new Steps(ties);
        sources.stream().forEach(source -> {
            from.steps[source] = 0;
            from.lightest[source] = Double.POSITIVE_INFINITY;
            from.queue[from.reached++] = source;
        });
        for (int at = 0; at < from.reached && from.steps[from.queue[at]] < most; at++) {
            from.walkOn(from.queue[at]);
        }
        return from;
    }

    private void walkOn(int from) {
        for (int arc = ties.offsets()[from]; arc < ties.offsets()[from + 1]; arc++) {
            int to = ties.neighbours()[arc];
            double way = Math.min(lightest[from], ties.weights()[arc]);
            if (steps[to] < 0) {
                steps[to] = steps[from] + 1;
                queue[reached++] = to;
                last[to] = from;
                lightest[to] = way;
            } else if (steps[to] == steps[from] + 1
                    && (way > lightest[to] || (way == lightest[to] && from < last[to]))) {
                last[to] = from;
                lightest[to] = way;
            }
        }
    }

    /** How many steps an actor is away; 0 for a source, -1 for who is not reached. */
    public int to(int actor) {
        return steps[actor];
    }

    /** Everyone reached, the sources too, nearest first. */
    public int[] reached() {
        return Arrays.copyOf(queue, reached);
    }

    /** The source that the way to an actor begins at. */
    public int source(int actor) {
        int at = actor;
        while (last[at] >= 0) {
            at = last[at];
        }
        return at;
    }

    /** Those in between on the way to an actor, the one next to the source first. */
    public List<Integer> via(int actor) {
        List<Integer> via = new ArrayList<>();
        for (int at = last[actor]; at >= 0 && last[at] >= 0; at = last[at]) {
            via.add(at);
        }
        Collections.reverse(via);
        return List.copyOf(via);
    }
}
