package nl.kleurplaat.intake.rows;

import java.util.List;

/** A cell that does not hold what its column asks for. */
public final class BadCell extends Exception {

    private final String text;
    private final transient List<String> arguments;

    public BadCell(String text, String... arguments) {
        super(text, null, false, false);
        this.text = text;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence that names the fix. */
    public String text() {
        return text;
    }

    public List<String> arguments() {
        return arguments;
    }
}
