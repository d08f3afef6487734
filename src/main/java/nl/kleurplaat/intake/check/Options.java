package nl.kleurplaat.intake.check;

/**
 * How a file is to be imported.
 *
 * @param dryRun only say what would happen
 * @param skipErrors write the rows that are right, where others are wrong
 * @param replace delete what the tables of the file do not name
 */
public record Options(boolean dryRun, boolean skipErrors, boolean replace) {

    public static final Options MERGE = new Options(false, false, false);

    public String mode() {
        return replace ? "replace" : "merge";
    }
}
