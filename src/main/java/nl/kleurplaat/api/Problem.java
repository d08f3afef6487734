package nl.kleurplaat.api;

/**
 * A request that cannot be answered, for a reason its sender can understand and mend.
 *
 * <p>It carries a code and a sentence in no language: the text is made in the reader's language where the answer leaves the
 * program.
 */
public final class Problem extends RuntimeException {

    private final ProblemCode code;
    private final transient Sentence sentence;

    /** @param sentence what is wrong, and how to mend it */
    public Problem(ProblemCode code, Sentence sentence) {
        super(sentence.toString());
        this.code = code;
        this.sentence = sentence;
    }

    /**
     * @param code what kind of problem
     * @param key the key of a text, such as {@code lens.unknown-domain}
     * @param numbered what the text names, in its order
     */
    public Problem(ProblemCode code, String key, Object... numbered) {
        this(code, Sentence.of(key, numbered));
    }

    public ProblemCode code() {
        return code;
    }

    public Sentence sentence() {
        return sentence;
    }
}
