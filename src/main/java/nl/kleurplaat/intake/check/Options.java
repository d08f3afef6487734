package nl.kleurplaat.intake.check;

import java.util.Locale;

/**
 * How a file is to be imported.
 *
 * @param dryRun only say what would happen
 * @param skipErrors write the rows that are right, where others are wrong
 * @param does what it does with what the file does not say
 * @param refuseNewWords refuse domains, regions, kinds and roles that nobody used before, which are made in passing otherwise
 */
public record Options(boolean dryRun, boolean skipErrors, Mode does, boolean refuseNewWords) {

    public static final Options MERGE = new Options(false, false, Mode.MERGE, false);

    /** Makes the record what a file of all of it says; whatever is wrong in that does not hold up the rest. */
    public static final Options BACK = new Options(false, true, Mode.RESTORE, false);

    /** Whether it deletes what the tables of the file do not name. */
    public boolean replace() {
        return does != Mode.MERGE;
    }

    public String mode() {
        return does.name().toLowerCase(Locale.ROOT);
    }

    public String newWords() {
        return refuseNewWords ? "refuse" : "make";
    }
}
