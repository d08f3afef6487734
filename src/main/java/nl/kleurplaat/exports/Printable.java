package nl.kleurplaat.exports;

import java.util.regex.Pattern;

/** Texts without control characters, of which files of XML and lines can have none. */
public final class Printable {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Printable() {}

    /** With a space for each of them. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return CONTROL.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }
}
