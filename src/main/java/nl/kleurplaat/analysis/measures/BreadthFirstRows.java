package nl.kleurplaat.analysis.measures;

import java.util.Arrays;
import nl.kleurplaat.lens.Ties;

/**
 * The rows of {@link Ties} with the actors renumbered in breadth-first order, one component after the other, so that
 * what a search visits together lies together in memory.
 *
 * <p>O(actors + ties), starting each component from its lowest actor.
 */
final class BreadthFirstRows {
    final int size;
    final int[] offsets;
    final int[] neighbours;

    /** The tie that each arc belongs to. */
    final int[] tieOf;

    /** The original number of each actor. */
    final int[] actor;

    /** The component of {@code v} is {@code start[v] … end[v]-1}. */
    final int[] start;

    final int[] end;

    BreadthFirstRows(Ties ties) {
        size = ties.actors();
        offsets = new int[size + 1];
        neighbours = new int[ties.neighbours().length];
        tieOf = new int[neighbours.length];
        actor = new int[size];
        start = new int[size];
        end = new int[size];
        copyRows(ties, order(ties));
    }

    int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** Fills {@link #actor}, {@link #start} and {@link #end}; gives the new number of each actor. */
    private int[] order(Ties ties) {
        int[] number = new int[size];
        Arrays.fill(number, -1);
        int tail = 0;
        for (int seed = 0; seed < size; seed++) {
            if (number[seed] < 0) {
                int from = tail;
                tail = visit(ties, seed, from, number);
                Arrays.fill(start, from, tail, from);
                Arrays.fill(end, from, tail, tail);
            }
        }
        return number;
    }

    private int visit(Ties ties, int seed, int from, int[] number) {
        int tail = from;
        number[seed] = tail;
        actor[tail++] = seed;
        for (int head = from; head < tail; head++) {
            int v = actor[head];
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                int w = ties.neighbours()[arc];
                if (number[w] < 0) {
                    number[w] = tail;
                    actor[tail++] = w;
                }
            }
        }
        return tail;
    }

    private void copyRows(Ties ties, int[] number) {
        int next = 0;
        for (int v = 0; v < size; v++) {
            int old = actor[v];
            for (int arc = ties.offsets()[old]; arc < ties.offsets()[old + 1]; arc++) {
                neighbours[next] = number[ties.neighbours()[arc]];
                tieOf[next++] = ties.tieOf()[arc];
            }
            offsets[v + 1] = next;
        }
    }
}
