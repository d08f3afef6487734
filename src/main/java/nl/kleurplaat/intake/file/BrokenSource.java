package nl.kleurplaat.intake.file;

/** A file or sheet that cannot be read further than a line. */
public final class BrokenSource extends RuntimeException {

    private final int line;
    private final String text;

    BrokenSource(int line, String text, Throwable cause) {
        super(text, cause);
        this.line = line;
        this.text = text;
    }

    public int line() {
        return line;
    }

    /** The key of the sentence that says why. */
    public String text() {
        return text;
    }
}
