package nl.kleurplaat.intake.file;

/** What separates the cells of a CSV file. */
final class Separator {

    private static final String CANDIDATES = ",;\t";

    private Separator() {}

    /** The separator that a first line such as {@code sep=;} names, as spreadsheets write it; 0 where it names none. */
    static char declared(String firstLine) {
        String line = firstLine.replace("\"", "");
        return line.length() == 5 && line.regionMatches(true, 0, "sep=", 0, 4) ? line.charAt(4) : 0;
    }

    /** The one of comma, semicolon and tab that occurs most in the header line, outside quotes; a tie goes to the first. */
    static char of(String headerLine) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < headerLine.length(); i++) {
            char c = headerLine.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
                counts[CANDIDATES.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
