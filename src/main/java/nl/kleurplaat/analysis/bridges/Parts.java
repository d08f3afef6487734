package nl.kleurplaat.analysis.bridges;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.kleurplaat.analysis.measures.DepthFirst;
import nl.kleurplaat.lens.Ties;

/** The parts in which one component comes to lie: actors ascending within a part, the largest part first. */
final class Parts {
    private Parts() {}

    static List<int[]> withoutActor(DepthFirst forest, int actor) {
        List<int[]> parts = new ArrayList<>();
        int root = forest.root()[actor];
        boolean[] gone = new boolean[forest.size()[root]];
        int start = forest.place()[root];
        gone[forest.place()[actor] - start] = true;
        for (int at = forest.place()[actor] + 1; at < forest.end(actor); at = forest.end(forest.order()[at])) {
            int child = forest.order()[at];
            if (forest.hangsOnParent(child)) {
                parts.add(Arrays.copyOfRange(forest.order(), at, forest.end(child)));
                Arrays.fill(gone, at - start, forest.end(child) - start, true);
            }
        }
        parts.add(left(forest, root, gone));
        return largestFirst(parts);
    }

    static List<int[]> withoutTie(DepthFirst forest, Ties ties, int tie) {
        int a = ties.tieA()[tie];
        int b = ties.tieB()[tie];
        int below = forest.parentTie()[b] == tie ? b : a;
        int root = forest.root()[a];
        boolean[] gone = new boolean[forest.size()[root]];
        List<int[]> parts = new ArrayList<>();
        if (forest.parentTie()[below] == tie && forest.hangsOnTie(below)) {
            int from = forest.place()[below];
            parts.add(Arrays.copyOfRange(forest.order(), from, forest.end(below)));
            int start = forest.place()[root];
            Arrays.fill(gone, from - start, forest.end(below) - start, true);
        }
        parts.add(left(forest, root, gone));
        return largestFirst(parts);
    }

    private static int[] left(DepthFirst forest, int root, boolean[] gone) {
        int[] left = new int[gone.length];
        int count = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                left[count++] = forest.order()[forest.place()[root] + i];
            }
        }
        return Arrays.copyOf(left, count);
    }

    private static List<int[]> largestFirst(List<int[]> parts) {
        parts.removeIf(part -> part.length == 0);
        parts.forEach(Arrays::sort);
        parts.sort(Comparator.<int[]>comparingInt(part -> -part.length).thenComparingInt(part -> part[0]));
        return List.copyOf(parts);
    }
}
