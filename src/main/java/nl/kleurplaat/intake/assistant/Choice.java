package nl.kleurplaat.intake.assistant;

import java.util.List;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.rows.SourceRows.Stands;

/**
 * Something doubtful that a person decides.
 *
 * @param id the same for the same doubt in another file
 * @param places where it stands in the file, the first few
 * @param times how often
 * @param proposed the value of one of the options, or one that fits {@code among}
 * @param chosen what is taken: what a person chose, otherwise what is proposed
 * @param among what else may be chosen: the name of a list of names, {@code text} for any text, or nothing
 */
public record Choice(
        String id,
        Sentence question,
        List<Stands> places,
        int times,
        List<Option> options,
        String proposed,
        String chosen,
        String among) {

    /** Leaves out what the choice is about. */
    static final String OUT = "out";
    /** Takes it as it is. */
    static final String AS_IS = "new";
    /** Before what is taken instead. */
    static final String USE = "use:";

    /** One answer. */
    public record Option(String value, Sentence label) {

        static Option use(String value, String label) {
            return new Option(USE + value, Sentence.of("assistant.option.use", label));
        }

        static Option of(String value, String text, Object... named) {
            return new Option(value, Sentence.of(text, named));
        }
    }
}
