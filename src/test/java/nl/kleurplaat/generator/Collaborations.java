package nl.kleurplaat.generator;

/**
 * Collaborations, in columns.
 *
 * @param start by collaboration, see {@link nl.kleurplaat.snapshot.Days}
 * @param domains by collaboration, the primary one first
 * @param offsets length collaborations + 1: who takes part in {@code c} stands in the participations {@code offsets[c] …
 *     offsets[c+1]-1}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Collaborations(
        String[] kind,
        int[] start,
        int[] end,
        int[][] domains,
        int[] region,
        String[] conversation,
        String[] setting,
        int[] offsets) {

    static Collaborations empty(int count) {
        return new Collaborations(
                new String[count],
                new int[count],
                new int[count],
                new int[count][],
                new int[count],
                new String[count],
                new String[count],
                new int[count + 1]);
    }

    public int count() {
        return kind.length;
    }

    public String key(int collaboration) {
        return Names.key('s', collaboration);
    }

    public String name(int collaboration) {
        return Names.named(kind[collaboration], collaboration);
    }
}
