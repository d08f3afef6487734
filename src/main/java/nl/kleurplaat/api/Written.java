package nl.kleurplaat.api;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts in a form in which those that look the same are the same: composed letters (NFC), none of the characters that
 * nobody sees (format characters: zero-width, soft hyphen, byte order and direction marks), any white space one space.
 */
public final class Written {

    private Written() {}

    /** As it is kept where it is one line: a key, a word, a name. */
    public static String line(String text) {
        return plain(text) ? text : cleaned(text, false);
    }

    /** As it is kept where it may have lines; white space between words stays. */
    public static String prose(String text) {
        return plain(text) ? text : cleaned(text, true);
    }

    /** Without case, all quotes and all dashes alike: two words that are equal so are the same word. */
    public static String caseless(String text) {
        String lower = line(text).toLowerCase(Locale.ROOT);
        if (ascii(lower) && lower.indexOf('`') < 0) {
            return lower;
        }
        var alike = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            alike.append(
                    "\u2018\u2019\u201a\u201b\u02bc\u00b4\u2032`".indexOf(c) >= 0
                            ? '\''
                            : "\u201c\u201d\u201e\u2033".indexOf(c) >= 0
                                    ? '"'
                                    : Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212' ? '-' : c);
        }
        return alike.toString();
    }

    /** Whether nothing is to be done, as with nearly all texts. */
    private static boolean plain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && space)) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String cleaned(String text, boolean lines) {
        String composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        var clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (white(c)) {
                char space = lines && (c == '\n' || c == '\t') ? (char) c : ' ';
                if (!clean.isEmpty() && (lines || clean.charAt(clean.length() - 1) != ' ')) {
                    clean.append(space);
                }
            } else if (!unseen(c, lines)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    private static boolean white(int c) {
        boolean control = c > 0x1b && c < 0x20;
        return !control && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** In prose the joiners stay: some scripts and pictures are made with them. */
    private static boolean unseen(int c, boolean lines) {
        return Character.getType(c) == Character.FORMAT && !(lines && (c == 0x200c || c == 0x200d));
    }
}
