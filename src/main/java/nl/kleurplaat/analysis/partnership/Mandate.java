package nl.kleurplaat.analysis.partnership;

import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import org.jspecify.annotations.Nullable;

/**
 * Whether a side of a partnership has somebody who may decide: a representation of that organisation, on the day, in which a
 * mandate is written. Someone who speaks for another organisation, or of whom it is not known for which, gives a side none.
 *
 * @param valid whether there is one on the day
 * @param last see {@link Days}. Of a valid one its last day, or that of those that follow on it without a day between; of
 *     one that is over its last day; {@link Days#OPEN_START} where there was none up to the day
 */
public record Mandate(boolean valid, int last) {

    /** @param own the numbers of the representations of the side, at any time */
    static Mandate of(Involvements representations, List<Integer> own, int day) {
        List<Integer> given = own.stream()
                .filter(i -> says(representations.words()[i]) && representations.from()[i] <= day)
                .toList();
        int last =
                given.stream().mapToInt(i -> representations.until()[i]).max().orElse(Days.OPEN_START);
        return last >= day ? new Mandate(true, followed(representations, own, last)) : new Mandate(false, last);
    }

    /** Whether there is a mandate in a record at all. */
    public static boolean areKept(Involvements representations) {
        return Arrays.stream(representations.words()).anyMatch(Mandate::says);
    }

    private static boolean says(@Nullable String mandate) {
        return mandate != null && !mandate.isBlank();
    }

    private static int followed(Involvements representations, List<Integer> own, int first) {
        int last = first;
        boolean further = true;
        while (further && last != Days.OPEN_END) {
            int next = last;
            for (int i : own) {
                boolean follows =
                        representations.from()[i] <= last + 1 && representations.until()[i] > next;
                next = follows && says(representations.words()[i])
                        ? representations.until()[i]
                        : next;
            }
            further = next > last;
            last = next;
        }
        return last;
    }

    /** Whether there was one, which is over. */
    public boolean isOver() {
        return !valid && last != Days.OPEN_START;
    }
}
