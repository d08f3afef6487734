package nl.kleurplaat.types;

import java.util.Set;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Written;

/** What a text says about whether something is there, where the thing itself could be written: a mandate. */
public enum Presence {
    /** There is none. */
    NONE,
    /** It begins as if there is none. */
    PROBABLY_NONE,
    /** It is not known. */
    UNKNOWN,
    /** There is one, and no more is said of it. */
    YES,
    /** A tick or a sign for yes. */
    PROBABLY_YES,
    /** It is described, with a word that makes one doubt. */
    PROBABLY_THERE,
    /** It is described. */
    THERE;

    private static final Set<String> NO_VALUE = Set.of(
            "n.v.t",
            "nvt",
            "nvt.",
            "n/a",
            "n.a",
            "nietvantoepassing",
            "notapplicable",
            "geen",
            "none",
            "nee",
            "neen",
            "no",
            "niet");

    private static final Set<String> NOT_KNOWN = Set.of(
            "onbekend",
            "nogonbekend",
            "nietbekend",
            "nognietbekend",
            "weetniet",
            "weetikniet",
            "unknown",
            "notknown",
            "n.b",
            "n.n.b",
            "nnb",
            "n.n.t.b",
            "nntb",
            "geenidee",
            "ja/nee",
            "yes/no",
            "j/n",
            "y/n",
            "t.b.d",
            "tbd",
            "n.t.b",
            "ntb",
            "nogtebepalen",
            "nogintevullen",
            "nietingevuld",
            "leeg",
            "blank",
            "empty");

    private static final Set<String> SIGNS_OF_NO =
            Set.of("n", "na", "false", "onwaar", "f", "0", "✗", "✘", "✖", "❌", "☐", "nogniet", "notyet");
    private static final Set<String> YES_WORDS = Set.of("ja", "yes", "j", "y", "jawel", "wel", "aanwezig");
    private static final Set<String> SIGNS_OF_YES = Set.of(
            "x", "v", "✓", "✔", "☑", "☒", "✅", "●", "•", "*", "+", "1", "true", "waar", "t", "ok", "oké", "oke",
            "akkoord");

    private static final Pattern BEGINS_WITH_NO =
            Pattern.compile("(nee|neen|no|not|geen|nog geen|nog niet|niet|none|zonder|without)\\b.*", Pattern.DOTALL);
    private static final Pattern DOUBTFUL = Pattern.compile(
            ".*(\\b(misschien|deels|gedeeltelijk|aangevraagd|aanvraag|behandeling|voorbereiding|concept|nog|volgt"
                + "|wordt|worden|bezig|gepland|beoogd|voorgenomen|binnenkort|later|gevraagd"
                + "|verlopen|ingetrokken|vervallen|geen|niet|zonder|voorbehoud|afwachting|maybe|partly|pending|expired"
                + "|planned|requested|soon|withdrawn|draft|not)\\b|\\?$).*",
            Pattern.DOTALL);

    private static final Pattern DASH = Pattern.compile("[-\u2010-\u2015\u2212]{1,3}");
    private static final Pattern ROUND_ABOUT = Pattern.compile("^[\\s(\\[<\"']+|[\\s)\\]>\"'.!,;:]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]*");

    /** What a text says that is not empty; capitals, spaces, brackets and points at its end do not matter. */
    public static Presence of(String text) {
        String written = Written.caseless(text);
        String word = word(written);
        if (DASH.matcher(written).matches() || NO_VALUE.contains(word) || SIGNS_OF_NO.contains(word)) {
            return NONE;
        }
        if (YES_WORDS.contains(word)) {
            return YES;
        }
        if (SIGNS_OF_YES.contains(word)) {
            return PROBABLY_YES;
        }
        if (isUnknown(written, word)) {
            return UNKNOWN;
        }
        if (BEGINS_WITH_NO.matcher(written).matches()) {
            return PROBABLY_NONE;
        }
        return DOUBTFUL.matcher(written).matches() ? PROBABLY_THERE : THERE;
    }

    /** Whether a text of any kind stands for no value: there is none. */
    public static boolean isNoValue(String text) {
        return NO_VALUE.contains(word(Written.caseless(text)));
    }

    /** Whether a text of any kind stands for a value that is not known. */
    public static boolean isUnknown(String text) {
        String written = Written.caseless(text);
        return isUnknown(written, word(written));
    }

    private static boolean isUnknown(String written, String word) {
        return NOT_KNOWN.contains(word)
                || (!written.isEmpty() && NO_WORD.matcher(written).matches());
    }

    private static String word(String written) {
        return SPACE.matcher(ROUND_ABOUT.matcher(written).replaceAll("")).replaceAll("");
    }

    /** Whether something is there. */
    public boolean isThere() {
        return compareTo(YES) >= 0;
    }
}
