package nl.kleurplaat.api;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person reads, in Dutch and English, from {@code texts/*.properties}.
 *
 * <p>Texts are {@link java.text.MessageFormat} patterns: an apostrophe is written twice, numbers are written as the
 * language does. Codes, keys and identifiers go in as strings, so that they are not written as numbers.
 */
@Component
public class Texts {

    /** The language of whoever does not ask for another one. */
    public static final Locale DUTCH = Locale.of("nl");

    /** The languages there are. */
    public static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);

    private final MessageSource texts;

    public Texts(MessageSource texts) {
        this.texts = texts;
    }

    /** The text of {@code key}; a missing one is a defect and throws. */
    public String text(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** Such as "Youth, Housing and Welfare". */
    public String list(Locale language, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String last = names.getLast();
        List<String> others = names.subList(0, names.size() - 1);
        return others.isEmpty() ? last : text(language, "nouns.list", String.join(", ", others), last);
    }

    public String text(Locale language, Problem problem) {
        return text(language, problem.key(), problem.arguments().toArray());
    }
}
