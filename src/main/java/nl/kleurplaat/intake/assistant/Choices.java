package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Choice.Option;
import nl.kleurplaat.intake.rows.SourceRows.Stands;

/** The doubts of a file, each once, with what was chosen. */
final class Choices {

    private static final int PLACES = 5;

    /** A doubt with where it stands. */
    private static final class Doubt {
        private final String id;
        private final Sentence question;
        private final List<Option> options;
        private final String proposed;
        private final String chosen;
        private final String among;
        private final List<Stands> places = new ArrayList<>();
        private int times;

        Doubt(String id, Sentence question, List<Option> options, String proposed, String chosen, String among) {
            this.id = id;
            this.question = question;
            this.options = options;
            this.proposed = proposed;
            this.chosen = chosen;
            this.among = among;
        }
    }

    private final Mapping mapping;
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();

    Choices(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Whether a doubt was asked already, at another place. */
    boolean isAsked(String id) {
        return doubts.containsKey(id);
    }

    /**
     * Asks what is doubtful.
     *
     * @param among a list that another answer may be of, {@code text}, or empty
     */
    void ask(String id, Sentence question, List<Option> options, String proposed, String among) {
        String said = mapping.chosen(id);
        boolean fits = said != null
                && (options.stream().anyMatch(option -> option.value().equals(said))
                        || (!among.isEmpty() && said.startsWith(Choice.USE)));
        if (said != null && !fits) {
            throw new Problem(ProblemCode.BAD_INPUT, "assistant.no-such-option", said, id);
        }
        doubts.put(id, new Doubt(id, question, options, proposed, said == null ? proposed : said, among));
    }

    /** What is chosen of a doubt that has no other answers than these, which stands here; it is asked where it was not before. */
    String chosen(String id, Stands place, Sentence question, List<Option> options, String proposed) {
        if (!isAsked(id)) {
            ask(id, question, options, proposed, "");
        }
        return chosen(id, place);
    }

    /** What was chosen of a doubt that was asked, which stands here too. */
    String chosen(String id, Stands place) {
        Doubt doubt = doubts.get(id);
        if (doubt == null) {
            throw new IllegalStateException(id);
        }
        doubt.times++;
        if (doubt.places.size() < PLACES && !doubt.places.contains(place)) {
            doubt.places.add(place);
        }
        return doubt.chosen;
    }

    /** All that stand somewhere. */
    List<Choice> all() {
        return doubts.values().stream()
                .filter(doubt -> doubt.times > 0)
                .map(doubt -> new Choice(
                        doubt.id,
                        doubt.question,
                        List.copyOf(doubt.places),
                        doubt.times,
                        doubt.options,
                        doubt.proposed,
                        doubt.chosen,
                        doubt.among))
                .toList();
    }
}
