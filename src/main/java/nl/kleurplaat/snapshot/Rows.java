package nl.kleurplaat.snapshot;

import java.util.Arrays;

/** For each target, the sources that refer to it, each once, in compressed rows. */
@SuppressWarnings("ArrayRecordComponent")
public record Rows(int[] offsets, int[] sources) {

    /** @param rows {@code references[rows[s] … rows[s+1]-1]} are what source {@code s} refers to */
    static Rows inverse(int targets, int[] rows, int[] references) {
        int[] last = new int[targets];
        int[] offsets = new int[targets + 1];
        for (int source = 0; source + 1 < rows.length; source++) {
            for (int i = rows[source]; i < rows[source + 1]; i++) {
                int target = references[i];
                if (last[target] != source + 1) {
                    last[target] = source + 1;
                    offsets[target + 1]++;
                }
            }
        }
        for (int t = 0; t < targets; t++) {
            offsets[t + 1] += offsets[t];
        }
        int[] next = Arrays.copyOf(offsets, targets);
        int[] sources = new int[offsets[targets]];
        for (int source = 0; source + 1 < rows.length; source++) {
            for (int i = rows[source]; i < rows[source + 1]; i++) {
                int target = references[i];
                if (next[target] == offsets[target] || sources[next[target] - 1] != source) {
                    sources[next[target]++] = source;
                }
            }
        }
        return new Rows(offsets, sources);
    }

    int targets() {
        return offsets.length - 1;
    }

    /** Ascending. */
    public int[] row(int target) {
        return Arrays.copyOfRange(sources, offsets[target], offsets[target + 1]);
    }
}
