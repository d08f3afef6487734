package nl.kleurplaat.api;

import java.util.List;

/**
 * A request that cannot be answered, for a reason its sender can understand and mend.
 *
 * <p>It carries a code and the key of a text in {@code texts/}, not the text: the text is rendered in the reader's
 * language where the answer leaves the program.
 */
public final class Problem extends RuntimeException {

    private final ProblemCode code;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param code what kind of problem
     * @param key the key of a text, such as {@code lens.unknown-domain}
     * @param arguments what the text names, in its order
     */
    public Problem(ProblemCode code, String key, Object... arguments) {
        super(key + List.of(arguments));
        this.code = code;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public ProblemCode code() {
        return code;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
