package nl.kleurplaat.analysis.bridges;

import java.util.Arrays;
import nl.kleurplaat.analysis.measures.DepthFirst;
import nl.kleurplaat.lens.Ties;

/** One computation of a {@link Separation}. */
final class Separating {

    private final DepthFirst forest;
    private final int[] primary;
    private final int n;
    private final int[] heavy;
    /** By place: how many grouped actors stand before it. */
    private final int[] grouped;
    /** By place: over the actors before it, the sum of how many of their component share their group. */
    private final long[] mates;

    private final Tally below;
    private final Tally hanging;
    private final long[] squares;
    private final long[] lost;
    private final int[] parts;
    private final int[] cutOff;
    private final long[] tieLost;
    private final int[] tieCutOff;

    Separating(Ties ties, int[] primary) {
        this.forest = DepthFirst.of(ties);
        this.primary = primary;
        n = ties.actors();
        int groups = Arrays.stream(primary).max().orElse(-1) + 1;
        below = new Tally(groups);
        hanging = new Tally(groups);
        heavy = new int[n];
        grouped = new int[n + 1];
        mates = new long[n + 1];
        squares = new long[n];
        lost = new long[n];
        parts = new int[n];
        cutOff = new int[n];
        tieLost = new long[ties.ties()];
        tieCutOff = new int[ties.ties()];
    }

    Separation run() {
        long[] ends = components();
        heavyChildren();
        // from the last reached to the first: what hangs beside a path is done before the path
        for (int at = n - 1; at >= 0; at--) {
            int head = forest.order()[at];
            int up = forest.parent()[head];
            if (up < 0 || heavy[up] != head) {
                path(head);
            }
        }
        for (int v = 0; v < n; v++) {
            if (forest.hangsOnTie(v)) {
                tie(v);
            }
        }
        long pairs = Arrays.stream(ends).sum() / 2;
        return new Separation(primary, forest, pairs, ends, lost, parts, cutOff, tieLost, tieCutOff);
    }

    /** Counts groups per component and gives the pairs that each actor is an end of. */
    private long[] components() {
        long[] ends = new long[n];
        for (int from = 0; from < n; from = forest.end(forest.order()[from])) {
            int to = forest.end(forest.order()[from]);
            below.add(from, to);
            for (int at = from; at < to; at++) {
                int group = primary[forest.order()[at]];
                grouped[at + 1] = grouped[at] + (group < 0 ? 0 : 1);
                mates[at + 1] = mates[at] + (group < 0 ? 0 : below.count[group]);
            }
            for (int at = from; at < to; at++) {
                int v = forest.order()[at];
                ends[v] = primary[v] < 0 ? 0 : grouped[to] - grouped[from] - below.count[primary[v]];
            }
            below.clear(from, to);
        }
        return ends;
    }

    private void heavyChildren() {
        Arrays.fill(heavy, -1);
        for (int v = 0; v < n; v++) {
            int up = forest.parent()[v];
            if (up >= 0 && (heavy[up] < 0 || forest.size()[v] > forest.size()[heavy[up]])) {
                heavy[up] = v;
            }
        }
    }

    /** Walks a heavy path up from its foot; {@code below} then holds everyone below the actor it has come to. */
    private void path(int head) {
        int v = head;
        while (heavy[v] >= 0) {
            v = heavy[v];
        }
        int stop = forest.parent()[head];
        for (; v != stop; v = forest.parent()[v]) {
            boolean onHeavy = heavy[v] >= 0 && forest.hangsOnParent(heavy[v]);
            // what hangs on v alone is counted by itself, on top of the heavy child where that hangs too
            Tally tally = onHeavy ? below : hanging;
            children(v, tally, true);
            actor(v, tally);
            if (onHeavy) {
                children(v, below, false);
            } else {
                clearHanging(v);
                children(v, below, true);
                children(v, below, false);
            }
            below.add(forest.place()[v], forest.place()[v] + 1);
            squares[v] = below.squares;
        }
        below.clear(forest.place()[head], forest.end(head));
    }

    private int first(int v) {
        return forest.place()[v] + 1;
    }

    /** Adds the light children of {@code v} that hang on it alone, or those that do not. */
    private void children(int v, Tally tally, boolean hangs) {
        for (int at = first(v); at < forest.end(v); at = forest.end(forest.order()[at])) {
            int child = forest.order()[at];
            if (child != heavy[v] && forest.hangsOnParent(child) == hangs) {
                tally.add(at, forest.end(child));
            }
        }
    }

    private void clearHanging(int v) {
        for (int at = first(v); at < forest.end(v); at = forest.end(forest.order()[at])) {
            int child = forest.order()[at];
            if (child != heavy[v]) {
                hanging.clear(at, forest.end(child));
            }
        }
    }

    /** Settles one actor; {@code tally} holds exactly those that hang on it alone. */
    private void actor(int v, Tally tally) {
        Hanging hanging = hangingOn(v);
        int root = forest.root()[v];
        int own = primary[v];
        // the component without v
        long all = (long) grouped(root) - (own < 0 ? 0 : 1);
        long allSquares = mates(root) - (own < 0 ? 0 : 2L * ownInComponent(v) - 1);
        // what is left of it without those that hang on v: Σ (a − h)² = Σ a² − 2 Σ a h + Σ h²
        long shared = hanging.mates - (own < 0 ? 0 : tally.count[own]);
        long rest = pairs(all - hanging.grouped, allSquares - 2 * shared + tally.squares);
        lost[v] = pairs(all, allSquares) - hanging.pairsInside - rest;
        int left = forest.size()[root] - 1 - hanging.actors;
        parts[v] = hanging.parts + (left > 0 ? 1 : 0);
        cutOff[v] = forest.size()[root] - 1 - Math.max(hanging.largest, left);
    }

    /** The parts that reach the others only through one actor, added up. */
    private record Hanging(int parts, int actors, int largest, long grouped, long mates, long pairsInside) {}

    private Hanging hangingOn(int v) {
        int count = 0;
        int actors = 0;
        int largest = 0;
        long members = 0;
        long mates = 0;
        long inside = 0;
        for (int at = first(v); at < forest.end(v); at = forest.end(forest.order()[at])) {
            int child = forest.order()[at];
            if (forest.hangsOnParent(child)) {
                count++;
                actors += forest.size()[child];
                largest = Math.max(largest, forest.size()[child]);
                members += grouped(child);
                mates += mates(child);
                inside += pairs(grouped(child), squares[child]);
            }
        }
        return new Hanging(count, actors, largest, members, mates, inside);
    }

    private void tie(int child) {
        int tie = forest.parentTie()[child];
        int root = forest.root()[child];
        long here = grouped(child);
        tieLost[tie] = here * (grouped(root) - here) - (mates(child) - squares[child]);
        tieCutOff[tie] = Math.min(forest.size()[child], forest.size()[root] - forest.size()[child]);
    }

    private int ownInComponent(int v) {
        int at = forest.place()[v];
        return (int) (mates[at + 1] - mates[at]);
    }

    private int grouped(int top) {
        return grouped[forest.end(top)] - grouped[forest.place()[top]];
    }

    private long mates(int top) {
        return mates[forest.end(top)] - mates[forest.place()[top]];
    }

    private static long pairs(long members, long squares) {
        return (members * members - squares) / 2;
    }

    /** How many of each group, and the sum of the squares of that. */
    private final class Tally {

        private final int[] count;
        private long squares;

        Tally(int groups) {
            count = new int[groups];
        }

        void add(int from, int to) {
            for (int at = from; at < to; at++) {
                int group = primary[forest.order()[at]];
                if (group >= 0) {
                    squares += 2L * count[group]++ + 1;
                }
            }
        }

        /** Back to nothing; the stretch must hold everyone who was added. */
        void clear(int from, int to) {
            for (int at = from; at < to; at++) {
                int group = primary[forest.order()[at]];
                if (group >= 0) {
                    count[group] = 0;
                }
            }
            squares = 0;
        }
    }
}
