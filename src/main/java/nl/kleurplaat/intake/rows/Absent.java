package nl.kleurplaat.intake.rows;

import java.util.Set;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Written;
import org.jspecify.annotations.Nullable;

/** Spellings that say whether something is there, where a value could be. */
final class Absent {

    /** There is none. */
    private static final Set<String> NONE = Set.of(
            "n.v.t.",
            "n.v.t",
            "nvt",
            "n/a",
            "n.a.",
            "niet van toepassing",
            "not applicable",
            "geen",
            "none",
            "nee",
            "no",
            "niet");

    /** It is not known. */
    private static final Set<String> UNKNOWN = Set.of(
            "onbekend",
            "nog onbekend",
            "niet bekend",
            "nog niet bekend",
            "unknown",
            "not known",
            "?",
            "??",
            "???",
            "n.b.",
            "n.n.b.",
            "nnb",
            "t.b.d.",
            "tbd",
            "n.t.b.",
            "ntb",
            "nog te bepalen",
            "nog in te vullen",
            "niet ingevuld",
            "leeg",
            "(leeg)",
            "(blank)",
            "empty",
            "...",
            "…",
            ".");

    /** What programs write for nothing; as they write it, so that a name is none. */
    private static final Set<String> PROGRAMS = Set.of(
            "NULL", "null", "(null)", "<null>", "NaN", "nan", "<NA>", "NA", "None", "nil", "undefined", "\\N", "NaT");

    private static final Set<String> YES = Set.of("ja", "yes", "j", "y", "wel", "aanwezig");
    private static final Set<String> TICKS =
            Set.of("x", "v", "✓", "✔", "☑", "☒", "1", "true", "waar", "t", "ok", "oké", "akkoord");
    private static final Set<String> NO =
            Set.of("n", "false", "onwaar", "f", "0", "✗", "✘", "☐", "nog niet", "not yet");
    private static final Pattern BEGINS_WITH_NO =
            Pattern.compile("(nee|no|geen|nog geen|nog niet|niet|none)\\b.*", Pattern.DOTALL);
    private static final Pattern NOT_SURE = Pattern.compile(
            "(misschien|deels|gedeeltelijk|aangevraagd|aanvraag|in aanvraag|in behandeling|in voorbereiding|concept"
                    + "|nog|volgt|verlopen|ingetrokken|vervallen|maybe|partly|pending|expired|draft)\\b.*",
            Pattern.DOTALL);

    private Absent() {}

    /** What a program writes where there is nothing. */
    static boolean program(String text) {
        return PROGRAMS.contains(text);
    }

    /** Whether a text says that there is no value. */
    static boolean none(String text) {
        return NONE.contains(Written.caseless(text));
    }

    /** Whether a text says that the value is not known. */
    static boolean unknown(String text) {
        return UNKNOWN.contains(Written.caseless(text));
    }

    /**
     * Reads a text that is there, or not: a mandate.
     *
     * @return the text, <i>ja</i> for a tick, {@link CellReader#CLEARED} where there is none, null where it is not known
     */
    static @Nullable Object claim(String text, Doubts doubts) {
        String word = Written.caseless(text);
        if (UNKNOWN.contains(word)) {
            doubts.tell("intake.read-as-empty", text);
            return null;
        }
        if (NONE.contains(word) || NO.contains(word)) {
            return CellReader.CLEARED;
        }
        if (BEGINS_WITH_NO.matcher(word).matches()) {
            doubts.tell("intake.read-as-none", text);
            return CellReader.CLEARED;
        }
        if (TICKS.contains(word)) {
            doubts.tell("intake.read-as-yes", text);
            return "ja";
        }
        if (NOT_SURE.matcher(word).matches()) {
            doubts.tell("intake.read-as-there", text);
        }
        return YES.contains(word) ? word.length() == 1 ? "ja" : text : text;
    }
}
