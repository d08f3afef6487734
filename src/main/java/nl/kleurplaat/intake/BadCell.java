package nl.kleurplaat.intake;

import java.util.List;

/** A cell that does not hold what its column asks for. */
final class BadCell extends Exception {

    private final String text;
    private final transient List<String> arguments;

    BadCell(String text, String... arguments) {
        super(text, null, false, false);
        this.text = text;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence that names the fix. */
    String text() {
        return text;
    }

    List<String> arguments() {
        return arguments;
    }
}
