package nl.kleurplaat.spark;

/**
 * The ties of every actor in compressed rows.
 *
 * @param offsets length actors + 1
 * @param neighbours length 2 × ties
 * @param ties length 2 × ties: the number of the tie
 */
@SuppressWarnings("ArrayRecordComponent")
record Rows(int[] offsets, int[] neighbours, int[] ties) {

    static Rows of(int actors, int[] a, int[] b) {
        int[] offsets = new int[actors + 1];
        for (int t = 0; t < a.length; t++) {
            offsets[a[t] + 1]++;
            offsets[b[t] + 1]++;
        }
        for (int v = 0; v < actors; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] next = offsets.clone();
        int[] neighbours = new int[2 * a.length];
        int[] ties = new int[neighbours.length];
        for (int t = 0; t < a.length; t++) {
            ties[next[a[t]]] = t;
            neighbours[next[a[t]]++] = b[t];
            ties[next[b[t]]] = t;
            neighbours[next[b[t]]++] = a[t];
        }
        return new Rows(offsets, neighbours, ties);
    }

    int size() {
        return offsets.length - 1;
    }
}
