package nl.kleurplaat.generator;

/** Who takes part in collaborations, in columns; those of one collaboration together. */
@SuppressWarnings("ArrayRecordComponent")
public record Participations(int[] organisation, String[] role, int[] from, int[] until) {

    static Participations empty(int count) {
        return new Participations(new int[count], new String[count], new int[count], new int[count]);
    }

    public int count() {
        return organisation.length;
    }
}
