package nl.kleurplaat.snapshot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A domain of work.
 *
 * @param broader the place of the broader domain, or -1
 * @param version rises with each change
 */
public record Domain(
        String key,
        @Nullable String nameNl,
        @Nullable String nameEn,
        @Nullable String colour,
        int broader,
        int version) implements Keyed {

    /** Its name in a language; in the other one, or the key, where that name is not known. */
    public String name(Locale language) {
        boolean english = language.getLanguage().equals("en");
        String first = english ? nameEn : nameNl;
        String second = english ? nameNl : nameEn;
        return first != null ? first : second != null ? second : key;
    }
}
