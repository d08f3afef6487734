package nl.kleurplaat.intake.rows;

/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one text of another, upper
 * and lower case being the same (optimal string alignment). O(n·m) time, O(m) space.
 */
public final class EditDistance {

    private EditDistance() {}

    /** The distance, or {@code limit + 1} where it is more than {@code limit}. */
    public static int within(String a, String b, int limit) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                row[j] = cost(a, b, i, j, beforeLast, last, row);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[m], limit + 1);
    }

    private static int cost(String a, String b, int i, int j, int[] beforeLast, int[] last, int[] row) {
        char x = lower(a, i - 1);
        char y = lower(b, j - 1);
        int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (x == y ? 0 : 1));
        if (i > 1 && j > 1 && x == lower(b, j - 2) && lower(a, i - 2) == y) {
            cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        return cost;
    }

    private static char lower(String text, int index) {
        return Character.toLowerCase(text.charAt(index));
    }
}
