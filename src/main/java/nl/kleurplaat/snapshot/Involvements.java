package nl.kleurplaat.snapshot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is involved in which collaboration, when and as what, for all collaborations together: parallel arrays in compressed
 * rows. Immutable by agreement.
 *
 * @param offsets length collaborations + 1: row {@code c} is {@code offsets[c] … offsets[c+1]-1}, by who, first day and
 *     word
 * @param who places of organisations (participations) or of stakeholders (representations)
 * @param organisations of representations: places of the organisations that are spoken for, -1 where that is not known;
 *     of participations: empty
 * @param from the first days, see {@link Days}
 * @param until the last days
 * @param words roles (participations) or mandates (representations)
 * @param versions rise with each change
 */
@SuppressWarnings("ArrayRecordComponent")
public record Involvements(
        int[] offsets,
        int[] who,
        int[] organisations,
        int[] from,
        int[] until,
        @Nullable String[] words,
        int[] versions) {

    /** What a mandate is called where what it says may not be told. */
    public static final String MANDATE = "mandaat";

    static Involvements none(int collaborations) {
        return new Involvements(
                new int[collaborations + 1], new int[0], new int[0], new int[0], new int[0], new String[0], new int[0]);
    }

    /** One collaboration in which these are involved at any time, as nothing in particular. */
    public static Involvements always(int... who) {
        int[] from = new int[who.length];
        int[] until = new int[who.length];
        Arrays.fill(from, Days.OPEN_START);
        Arrays.fill(until, Days.OPEN_END);
        return new Involvements(
                new int[] {0, who.length},
                who,
                new int[0],
                from,
                until,
                new @Nullable String[who.length],
                new int[who.length]);
    }

    /** The same, and of mandates only that there is one. */
    Involvements withoutTexts() {
        @Nullable String[] told = new @Nullable String[words.length];
        Arrays.setAll(told, i -> words[i] == null ? null : MANDATE);
        return new Involvements(offsets, who, organisations, from, until, told, versions);
    }

    /** Whether the same are involved in the same collaborations, if at other times; at once where the arrays are shared. */
    boolean sameRows(Involvements others) {
        return Arrays.equals(offsets, others.offsets) && Arrays.equals(who, others.who);
    }

    /** The numbers of the involvements in a collaboration. */
    public IntStream row(int collaboration) {
        return IntStream.range(offsets[collaboration], offsets[collaboration + 1]);
    }

    /** Whether an involvement is there on a day, as far as its own days say. */
    public boolean isOn(int involvement, int day) {
        return from[involvement] <= day && day <= until[involvement];
    }

    /** For whom someone speaks; -1 where that is not known. */
    public int organisation(int involvement) {
        return organisations.length == 0 ? -1 : organisations[involvement];
    }

    /** How many different ones are involved in a collaboration at any time. */
    int participants(int collaboration) {
        int count = 0;
        for (int i = offsets[collaboration]; i < offsets[collaboration + 1]; i++) {
            count += i == offsets[collaboration] || who[i] != who[i - 1] ? 1 : 0;
        }
        return count;
    }
}
