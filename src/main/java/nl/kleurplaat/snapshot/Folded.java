package nl.kleurplaat.snapshot;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Written;

/** Texts without case, diacritics and invisible characters, to compare and to order by. */
public final class Folded {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cntrl}]+");

    private Folded() {}

    public static String of(String text) {
        String stripped = Written.caseless(text);
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c < ' ' || c >= 127) {
                return UNSEEN.matcher(Normalizer.normalize(stripped, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return stripped.toLowerCase(Locale.ROOT);
    }
}
