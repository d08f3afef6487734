package nl.kleurplaat.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person reads, in Dutch and English, from {@code texts/*.properties}.
 *
 * <p>Texts are ICU {@link MessageFormat} patterns: {@code {count, plural, one {# tie} other {# ties}}}, {@code {day, date,
 * long}}; a quotation mark around what is filled in is written twice. Codes, keys and identifiers go in as strings, so that
 * they are not written as numbers. Patterns are read once, and sentences made once.
 */
@Component
public class Texts {

    /** The language of whoever does not ask for another one. */
    public static final Locale DUTCH = Locale.of("nl");

    /** The languages there are. */
    public static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);

    /** Of a list more than this are not named: "A, B, C, D, E and 3 more". */
    private static final int MOST_NAMED = 5;

    /** How many characters of sentences are kept. */
    private static final int MOST_KEPT = 4_000_000;

    private record Key(String key, Locale language) {}

    private record Saying(Sentence sentence, Locale language) {}

    /** A pattern, and what it names; writing changes the format, so it is done by one at a time. */
    private record Pattern(MessageFormat format, Set<String> names) {}

    private final MessageSource texts;
    private final Map<Key, Pattern> patterns = new ConcurrentHashMap<>();
    private final Cache<Saying, String> said = Caffeine.newBuilder()
            .weigher((Saying saying, String text) -> text.length())
            .maximumWeight(MOST_KEPT)
            .build();

    public Texts(MessageSource texts) {
        this.texts = texts;
    }

    /** A sentence in a language; a missing text, or something that it names and is not there, is a defect and throws. */
    public String text(Locale language, Sentence sentence) {
        return said.get(new Saying(sentence, language), saying -> write(language, sentence));
    }

    /** The text of {@code key}, which names things by number; see {@link Sentence#of}. */
    public String text(Locale language, String key, Object... numbered) {
        return write(language, Sentence.of(key, numbered));
    }

    public String text(Locale language, Problem problem) {
        return write(language, problem.sentence());
    }

    /** The names that the text of {@code key} gives to what it names. */
    Set<String> names(Locale language, String key) {
        return read(language, key).names;
    }

    /** The text of {@code key} as it is written, for who fills it in elsewhere. */
    public String pattern(Locale language, String key) {
        return read(language, key).format.toPattern();
    }

    private Pattern read(Locale language, String key) {
        return patterns.computeIfAbsent(new Key(key, language), asked -> {
            MessagePattern pattern = new MessagePattern(texts.getMessage(key, null, language));
            Set<String> names = IntStream.range(0, pattern.countParts())
                    .mapToObj(pattern::getPart)
                    .filter(part -> part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER)
                    .map(pattern::getSubstring)
                    .collect(Collectors.toUnmodifiableSet());
            return new Pattern(new MessageFormat(pattern.getPatternString(), language), names);
        });
    }

    private String write(Locale language, Sentence sentence) {
        Map<String, Object> written = new HashMap<>();
        sentence.named().forEach((name, value) -> written.put(name, written(language, value)));
        Pattern pattern = read(language, sentence.key());
        if (!written.keySet().containsAll(pattern.names)) {
            throw new IllegalArgumentException(sentence + " names not all of " + pattern.names);
        }
        synchronized (pattern) {
            return pattern.format.format(written);
        }
    }

    private Object written(Locale language, Object value) {
        return switch (value) {
            case Sentence sentence -> write(language, sentence);
            case Sentence.Name name -> name.in(language);
            case List<?> list -> list(language, list);
            default -> value;
        };
    }

    /** Such as "Youth, Housing and Welfare"; of many the first, and how many there are more. */
    private String list(Locale language, List<?> things) {
        List<String> names = things.stream()
                .limit(MOST_NAMED)
                .map(thing -> String.valueOf(written(language, thing)))
                .toList();
        if (things.size() > MOST_NAMED) {
            int more = things.size() - MOST_NAMED;
            Map<String, ?> cut = Map.of("names", String.join(", ", names), "more", more);
            return write(language, new Sentence("nouns.list-cut", cut));
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        String others = String.join(", ", names.subList(0, names.size() - 1));
        return write(language, new Sentence("nouns.list", Map.of("names", others, "last", names.getLast())));
    }
}
