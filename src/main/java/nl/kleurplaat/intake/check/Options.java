package nl.kleurplaat.intake.check;

/**
 * How a file is to be imported.
 *
 * @param dryRun only say what would happen
 * @param skipErrors write the rows that are right, where others are wrong
 * @param replace delete what the tables of the file do not name
 * @param refuseNewWords refuse domains, regions, kinds and roles that nobody used before, which are made in passing otherwise
 */
public record Options(boolean dryRun, boolean skipErrors, boolean replace, boolean refuseNewWords) {

    public static final Options MERGE = new Options(false, false, false, false);

    public String mode() {
        return replace ? "replace" : "merge";
    }

    public String newWords() {
        return refuseNewWords ? "refuse" : "make";
    }
}
