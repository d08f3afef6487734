package nl.kleurplaat.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence that is in no language yet: the key of a text in {@code texts/} and what the text names. {@link Texts} makes a
 * text of it in the reader's language.
 *
 * @param key such as {@code gaps.pair.title}
 * @param named by the name that the text gives it: a number, a day ({@link java.time.LocalDate}), a name (a string, written
 *     as it is; or a {@link Name}), another sentence, true or false to choose by, or a list of these, of which the first few
 *     are written
 */
public record Sentence(String key, Map<String, ?> named) {

    public Sentence {
        named = Map.copyOf(named);
    }

    /** A sentence that names nothing, or names it by number: what the text calls {@code {0}}, {@code {1}} and so on. */
    public static Sentence of(String key, Object... numbered) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < numbered.length; i++) {
            named.put(String.valueOf(i), numbered[i]);
        }
        return new Sentence(key, named);
    }

    /** The same, with one thing more that it names or is chosen by. */
    public Sentence with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(named);
        more.put(name, value);
        return new Sentence(key, more);
    }

    /** Sentences one after another. */
    public static Sentence all(List<Sentence> sentences) {
        return sentences.stream().reduce(Sentence::then).orElseThrow();
    }

    /** This sentence and the next. */
    public Sentence then(Sentence next) {
        return new Sentence("nouns.then", Map.of("first", this, "next", next));
    }

    /** What has a name in each language. */
    public record Name(String dutch, String english) {

        public String in(Locale language) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : dutch;
        }
    }
}
