package nl.kleurplaat.intake.rows;

import java.util.Set;
import nl.kleurplaat.types.Presence;
import org.jspecify.annotations.Nullable;

/** Reads texts that say whether something is there, where a value could be. */
final class Absent {

    /** What programs write for nothing; as they write it, so that a name is none. */
    private static final Set<String> PROGRAMS = Set.of(
            "NULL", "null", "(null)", "<null>", "NaN", "nan", "<NA>", "NA", "None", "nil", "undefined", "\\N", "NaT");

    private Absent() {}

    /** What a program writes where there is nothing. */
    static boolean program(String text) {
        return PROGRAMS.contains(text);
    }

    /**
     * Reads a text that is there, or not: a mandate.
     *
     * @return the text, <i>ja</i> for a tick or a letter, {@link CellReader#CLEARED} where there is none, null where it is not known
     */
    static @Nullable Object claim(String text, Doubts doubts) {
        Presence presence = Presence.of(text);
        switch (presence) {
            case PROBABLY_NONE -> doubts.tell("intake.read-as-none", text);
            case UNKNOWN -> doubts.tell("intake.read-as-empty", text);
            case PROBABLY_YES -> doubts.tell("intake.read-as-yes", text);
            case PROBABLY_THERE -> doubts.tell("intake.read-as-there", text);
            case NONE, YES, THERE -> {}
        }
        return switch (presence) {
            case NONE, PROBABLY_NONE -> CellReader.CLEARED;
            case UNKNOWN -> null;
            case PROBABLY_YES -> "ja";
            case YES -> text.length() == 1 ? "ja" : text;
            case PROBABLY_THERE, THERE -> text;
        };
    }
}
