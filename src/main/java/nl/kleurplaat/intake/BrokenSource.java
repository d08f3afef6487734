package nl.kleurplaat.intake;

/** A file or sheet that cannot be read further than a line. */
final class BrokenSource extends RuntimeException {

    private final int line;
    private final String text;

    BrokenSource(int line, String text, Throwable cause) {
        super(text, cause);
        this.line = line;
        this.text = text;
    }

    int line() {
        return line;
    }

    /** The key of the sentence that says why. */
    String text() {
        return text;
    }
}
