package nl.kleurplaat.analysis.departures;

import java.util.Arrays;

/**
 * How many pairs stay connected when a few actors have left and then one more does, for each that may be that one: from a
 * single depth-first search (Hopcroft and Tarjan, <i>Efficient algorithms for graph manipulation</i>, 1973), O(n + m) for n
 * actors and m ties. Its arrays are used again for each search. Not for several threads.
 */
final class Cuts {

    private final int[] offsets;
    private final int[] neighbours;
    private final int[] place;
    private final int[] low;
    private final int[] parent;
    private final int[] next;
    /** By actor, how many it and those that were reached through it are; when all are found, all of its part. */
    private final int[] size;
    /** By actor, how many its leaving cuts off from who was found first. */
    private final int[] cutOff;
    /** By actor, how many pairs these have among themselves in their parts. */
    private final long[] pairsCutOff;
    /** By actor, how many pairs its part has when it has left. */
    private final long[] pairsWithout;

    private final int[] order;
    private long pairs;

    Cuts(SparseTies ties) {
        int n = ties.actors();
        offsets = ties.offsets();
        neighbours = ties.neighbours();
        place = new int[n];
        low = new int[n];
        parent = new int[n];
        next = new int[n];
        size = new int[n];
        cutOff = new int[n];
        pairsCutOff = new long[n];
        pairsWithout = new long[n];
        order = new int[n];
    }

    /** @param gone who have left; none is asked about until the next search */
    void search(int... gone) {
        int n = place.length;
        Arrays.fill(place, -1);
        for (int v : gone) {
            place[v] = n;
        }
        pairs = 0;
        int reached = 0;
        for (int start = 0; start < n; start++) {
            if (place[start] < 0) {
                int end = part(start, reached);
                settle(reached, end);
                reached = end;
            }
        }
    }

    /** The connected pairs when {@code actor} has left too. */
    long pairsWithout(int actor) {
        return pairs - pairs(size[actor]) + pairsWithout[actor];
    }

    /** The connected pairs before anyone more leaves. */
    long pairs() {
        return pairs;
    }

    /** How many are in the part of an actor, itself included. */
    int partOf(int actor) {
        return size[actor];
    }

    /** Who of its part was found first: the same for all of a part. */
    int firstOf(int actor) {
        return parent[actor];
    }

    static long pairs(long actors) {
        return actors * (actors - 1) / 2;
    }

    private int part(int start, int reached) {
        int found = reached;
        enter(start, -1, found++);
        int v = start;
        while (v >= 0) {
            if (next[v] == offsets[v + 1]) {
                v = leave(v);
                continue;
            }
            int u = neighbours[next[v]++];
            if (place[u] < 0) {
                enter(u, v, found++);
                v = u;
            } else if (u != parent[v]) {
                low[v] = Math.min(low[v], place[u]);
            }
        }
        return found;
    }

    private void enter(int v, int from, int at) {
        order[at] = v;
        place[v] = at;
        low[v] = at;
        parent[v] = from;
        next[v] = offsets[v];
        size[v] = 1;
        cutOff[v] = 0;
        pairsCutOff[v] = 0;
    }

    private int leave(int v) {
        int up = parent[v];
        if (up >= 0) {
            size[up] += size[v];
            if (low[v] >= place[up]) {
                cutOff[up] += size[v];
                pairsCutOff[up] += pairs(size[v]);
            } else {
                low[up] = Math.min(low[up], low[v]);
            }
        }
        return up;
    }

    private void settle(int from, int to) {
        int first = order[from];
        int all = size[first];
        pairs += pairs(all);
        for (int i = from; i < to; i++) {
            int v = order[i];
            pairsWithout[v] = pairsCutOff[v] + pairs(all - 1L - cutOff[v]);
            size[v] = all;
            parent[v] = first;
        }
    }
}
