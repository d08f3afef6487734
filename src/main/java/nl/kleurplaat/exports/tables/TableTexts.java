package nl.kleurplaat.exports.tables;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;

/** Makes cells of what stands in a table, in the language of the reader. */
public record TableTexts(Texts texts, Locale language) {

    public String heading(Table.Column column) {
        return texts.text(language, "tables." + column.name());
    }

    /** A text, a number, a day, yes or no; null is empty. */
    @Nullable
    public Object cell(@Nullable Object value) {
        return switch (value) {
            case Sentence sentence -> texts.text(language, sentence);
            case Sentence.Name name -> name.in(language);
            case List<?> list ->
                list.isEmpty()
                        ? null
                        : list.stream().map(this::cell).map(String::valueOf).collect(Collectors.joining("; "));
            case Enum<?> word -> word.name();
            case null, default -> value;
        };
    }

    public String truth(boolean truth) {
        return english() ? (truth ? "yes" : "no") : (truth ? "ja" : "nee");
    }

    /** Whether numbers have a point, and lists of them commas between. */
    boolean english() {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
