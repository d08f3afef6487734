package nl.kleurplaat.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Names brought to a form in which equal ones are equal. */
final class Names {

    private Names() {}

    /** Without case, spaces, {@code _}, {@code -}, points and diacritics: for names of tables and columns. */
    static String folded(String name) {
        return plain(name).replaceAll("[\\s\\u00a0_.\\-]", "");
    }

    /** Without case and outer spaces: for kinds, roles and names of domains and regions. */
    static String caseless(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** Without case and diacritics. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae");
    }

    /** The key of something that is known by its name only, such as {@code werk-en-inkomen}. */
    static String slug(String name) {
        String slug = plain(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? caseless(name) : slug;
    }
}
