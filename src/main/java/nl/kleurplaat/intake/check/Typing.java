package nl.kleurplaat.intake.check;

import java.util.regex.Pattern;
import nl.kleurplaat.intake.rows.EditDistance;
import nl.kleurplaat.types.Names;

/** Tells a typing error from another word. */
public final class Typing {

    /** A word of fewer letters looks like too many others. */
    private static final int SHORTEST = 5;
    /** From here on two letters may differ. */
    private static final int LONG = 9;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Typing() {}

    /**
     * Whether one text is probably the other one with a typing error: the same letters with other spaces or marks, or the
     * same words but one, which differs in one letter (in two where it is long). Numbers and short words that differ make
     * another text: <i>Wijk 1</i>, <i>Regio Oost</i>.
     */
    public static boolean likely(String a, String b) {
        String[] left = BETWEEN.split(Names.plain(a));
        String[] right = BETWEEN.split(Names.plain(b));
        if (String.join("", left).equals(String.join("", right))) {
            return true;
        }
        if (left.length != right.length) {
            return false;
        }
        boolean found = false;
        for (int i = 0; i < left.length; i++) {
            if (!left[i].equals(right[i])) {
                if (found || !slip(left[i], right[i])) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static boolean slip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int most = shorter >= LONG ? 2 : 1;
        return shorter >= SHORTEST
                && (a + b).chars().noneMatch(Character::isDigit)
                && EditDistance.within(a, b, most) <= most;
    }
}
