package nl.kleurplaat.command;

import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Sentence;
import tools.jackson.databind.JsonNode;

/** Why a command was not done, in a sentence, and the exit code that says so. */
final class CommandFailure extends RuntimeException {

    /** What was sent or asked is wrong, or may not be. */
    static final int REFUSED = 1;

    /** The command itself is written wrongly. */
    static final int WRONG_USE = 2;

    /** There is no service at the address, or it cannot be started. */
    static final int NOT_REACHED = 3;

    private final int exitCode;
    private final transient Sentence sentence;

    CommandFailure(int exitCode, String text, Object... named) {
        this(exitCode, Sentence.of(text, named));
    }

    private CommandFailure(int exitCode, Sentence sentence) {
        super(sentence.key());
        this.exitCode = exitCode;
        this.sentence = sentence;
    }

    /** What stands in the way, said by what does the work in this process. */
    static CommandFailure of(Problem problem) {
        return new CommandFailure(REFUSED, problem.sentence());
    }

    /** What the service says of it, in the language in which it was asked. */
    static CommandFailure of(JsonNode error) {
        return new CommandFailure(
                REFUSED, "command.refused", error.path("message").asString());
    }

    int exitCode() {
        return exitCode;
    }

    Sentence sentence() {
        return sentence;
    }
}
