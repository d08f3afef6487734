package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Choice.Option;
import nl.kleurplaat.intake.check.Collective;
import nl.kleurplaat.intake.check.Typing;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/** Domains, regions, kinds and roles: what is written short, misspelt, or stands for several, is asked. */
final class WordChoices {

    private static final String ALL = "all";
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,/|+&;\\n]\\s*|\\s+(?:en|and)\\s+");
    private static final Pattern SHORT = Pattern.compile("\\p{L}{3,}.*\\.");

    private final InRecord record;
    private final Choices choices;
    private final Map<String, Map<String, Use>> uses = new HashMap<>();

    /** A word as it is written first, and how often it is used. */
    private record Use(String word, int times) {}

    WordChoices(InRecord record, Choices choices) {
        this.record = record;
        this.choices = choices;
    }

    /** The vocabulary of a field; null where it has none. */
    static @Nullable String vocabulary(Field field) {
        return switch (field.type()) {
            case DOMAIN, DOMAINS -> "domains";
            case REGION -> "regions";
            case WORD -> field.target();
            default -> null;
        };
    }

    /** Counts the words of a cell, before any is read. */
    void count(Field field, String cell) {
        String vocabulary = vocabulary(field);
        if (vocabulary != null) {
            Map<String, Use> known = uses.computeIfAbsent(vocabulary, v -> new LinkedHashMap<>());
            List<String> words = field.type() == FieldType.DOMAINS
                    ? Mentions.split(cell, word -> isRecorded(vocabulary, word))
                    : List.of(cell);
            words.stream()
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> known.merge(
                            Names.caseless(word),
                            new Use(word, 1),
                            (before, now) -> new Use(before.word(), before.times() + 1)));
        }
    }

    /** Whether a word stands by itself somewhere, in the file or in the record. */
    boolean isKnown(String vocabulary, String word) {
        return uses.getOrDefault(vocabulary, Map.of()).containsKey(Names.caseless(word))
                || isRecorded(vocabulary, word);
    }

    private boolean isRecorded(String vocabulary, String word) {
        return record.words(vocabulary).stream()
                .anyMatch(known -> Names.caseless(known).equals(Names.caseless(word)));
    }

    /** The words of a cell as our table has them. */
    String read(Field field, String cell, Stands place) {
        String vocabulary = vocabulary(field);
        if (vocabulary == null) {
            return cell;
        }
        if (field.type() != FieldType.DOMAINS) {
            return String.join(";", word(vocabulary, cell, place));
        }
        List<String> parts = Mentions.split(cell, word -> isKnown(vocabulary, word) && !isSeveral(vocabulary, word));
        if (parts.isEmpty()) {
            return Mentions.together(cell);
        }
        var words = new LinkedHashMap<String, String>();
        for (String part : parts) {
            word(vocabulary, part, place).forEach(word -> words.putIfAbsent(Names.caseless(word), word));
        }
        return String.join(";", words.values());
    }

    /** What a word means: itself, another one, all there are, or none. */
    private List<String> word(String vocabulary, String word, Stands place) {
        String id = vocabulary + ":" + Names.caseless(word);
        if (!choices.isAsked(id) && !doubt(id, vocabulary, word)) {
            return List.of(word);
        }
        String chosen = choices.chosen(id, place);
        return switch (chosen) {
            case Choice.OUT -> List.of();
            case Choice.AS_IS -> List.of(word);
            case ALL -> everything(vocabulary);
            default -> List.of(chosen.substring(Choice.USE.length()));
        };
    }

    /** Asks where a word is doubtful; false where it is not. */
    private boolean doubt(String id, String vocabulary, String word) {
        if (isRecorded(vocabulary, word)) {
            return false;
        }
        var options = new ArrayList<Option>();
        String text = "assistant.word";
        String proposed = Choice.AS_IS;
        if (Collective.is(word)) {
            text = "assistant.word.collective";
            if (vocabulary.equals("domains") && Collective.isAll(word)) {
                List<String> all = everything(vocabulary);
                options.add(Option.of(ALL, "assistant.option.all", all));
                proposed = ALL;
            }
        } else if (isSeveral(vocabulary, word)) {
            text = "assistant.word.several";
            parts(word).forEach(part -> options.add(Option.use(part, part)));
        } else {
            String other = likely(vocabulary, word);
            if (other == null) {
                return false;
            }
            options.add(Option.use(other, other));
            proposed = Choice.USE + other;
        }
        options.add(Option.of(Choice.AS_IS, "assistant.option.word-new", word));
        options.add(Option.of(Choice.OUT, "assistant.option.word-out"));
        choices.ask(id, Sentence.of(text, word), options, proposed, "text");
        return true;
    }

    /** Whether a single word of a region names several that are known. */
    private boolean isSeveral(String vocabulary, String word) {
        List<String> parts = parts(word);
        return parts.size() > 1 && parts.stream().allMatch(part -> isKnown(vocabulary, part));
    }

    private static List<String> parts(String word) {
        return Stream.of(BETWEEN.split(word)).filter(part -> !part.isEmpty()).toList();
    }

    private List<String> everything(String vocabulary) {
        var all = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(record.words(vocabulary));
        uses.getOrDefault(vocabulary, Map.of()).values().stream()
                .map(Use::word)
                .filter(word ->
                        !Collective.is(word) && likely(vocabulary, word) == null && !isSeveral(vocabulary, word))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The word that was probably meant: one that this is short for, or of which this is a typing error. */
    private @Nullable String likely(String vocabulary, String word) {
        Map<String, Use> known = uses.getOrDefault(vocabulary, Map.of());
        String own = Names.caseless(word);
        Use self = known.getOrDefault(own, new Use(word, 0));
        if (SHORT.matcher(own).matches()) {
            String begin = own.substring(0, own.length() - 1);
            List<String> whole = Stream.concat(
                            record.words(vocabulary).stream(),
                            known.values().stream().map(Use::word))
                    .filter(other -> Names.caseless(other).startsWith(begin)
                            && !Names.caseless(other).equals(own)
                            && !other.endsWith("."))
                    .distinct()
                    .toList();
            if (!whole.isEmpty()) {
                return whole.getFirst();
            }
        }
        for (String other : new TreeSet<>(record.words(vocabulary))) {
            if (Typing.likely(word, other)) {
                return other;
            }
        }
        for (Use other : known.values()) {
            if (other.times() > self.times()
                    && !Names.caseless(other.word()).equals(own)
                    && Typing.likely(word, other.word())) {
                return other.word();
            }
        }
        return null;
    }
}
