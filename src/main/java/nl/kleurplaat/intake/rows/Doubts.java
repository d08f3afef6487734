package nl.kleurplaat.intake.rows;

/** Takes what is doubtful about how a cell was read, which is a warning. */
public interface Doubts {

    /** For what is entered by hand: the person sees what becomes of it. */
    Doubts NONE = (text, arguments) -> {};

    /**
     * Tells a doubt.
     *
     * @param text the key of the sentence
     */
    void tell(String text, String... arguments);
}
