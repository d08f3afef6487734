package nl.kleurplaat.intake.rows;

import java.util.regex.Pattern;

/**
 * Texts whose bytes were read in another character set than they were written in, somewhere on their way: UTF-8 taken for
 * Windows-1252, or the letters of an old Mac or of DOS. What stands there is written by nobody.
 */
final class Garbled {

    /** What the two bytes of a letter become, and the three of a dash or a quotation mark. */
    private static final Pattern TWICE =
            Pattern.compile("Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Â[\u00a0-\u00bf]|Ä²|Ä³");

    /** Letters with an accent of a Mac or of DOS: signs and capitals in the middle of a word or at its end. */
    private static final Pattern OTHER_LETTERS = Pattern.compile("\\p{Ll}[‚ƒ‡ˆ‰‹ŽŸŠ](?![\\p{Lu}‚ƒ‡ˆ‰‹ŽŸŠ])");

    private Garbled() {}

    static boolean is(String text) {
        return text.chars().anyMatch(c -> c >= 128)
                && (TWICE.matcher(text).find() || OTHER_LETTERS.matcher(text).find());
    }
}
