package nl.kleurplaat.types;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names brought to a form in which equal ones are equal. */
public final class Names {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0_.\\-]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Names() {}

    /** Without case, spaces, {@code _}, {@code -}, points and diacritics: for names of tables and columns. */
    static String folded(String name) {
        return BETWEEN.matcher(plain(name)).replaceAll("");
    }

    /** Without case and outer spaces: for kinds, roles and names of domains and regions. */
    public static String caseless(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** Without case and diacritics. */
    public static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (ascii(lower)) {
            return lower;
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae");
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The key of something that is known by its name only, such as {@code werk-en-inkomen}. */
    public static String slug(String name) {
        String slug = plain(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? caseless(name) : slug;
    }
}
