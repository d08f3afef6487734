package nl.kleurplaat.types;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Written;

/** Names brought to a form in which equal ones are equal. */
public final class Names {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Names() {}

    /** Whether names are the English ones in this language; otherwise they are Dutch. */
    public static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Letters and digits only, without case and diacritics: for names of tables and columns. */
    public static String folded(String name) {
        return BETWEEN.matcher(plain(name)).replaceAll("");
    }

    /** Without case and what nobody sees: for kinds, roles and names of domains and regions. */
    public static String caseless(String name) {
        return Written.caseless(name);
    }

    /** Without case and diacritics. */
    public static String plain(String name) {
        String lower = Written.caseless(name);
        if (ascii(lower)) {
            return lower;
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
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
