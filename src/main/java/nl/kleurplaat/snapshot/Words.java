package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/**
 * The words that things have in a field, such as their kinds, numbered without case.
 *
 * @param labels each word as it is first written
 * @param numbers word by folded form
 */
public record Words(List<String> labels, Map<String, Integer> numbers, Column column) {

    static <T> Words of(List<T> things, Function<T, List<String>> words) {
        List<String> labels = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        Column column = Column.of(
                things,
                thing -> words.apply(thing).stream()
                        .mapToInt(word -> numbers.computeIfAbsent(Vocabulary.folded(word), folded -> {
                            labels.add(word);
                            return labels.size() - 1;
                        }))
                        .toArray());
        return new Words(List.copyOf(labels), Map.copyOf(numbers), column);
    }

    /** The numbers of those words that something has. */
    public BitSet known(List<String> words) {
        return words.stream()
                .map(word -> numbers.get(Vocabulary.folded(word)))
                .filter(Objects::nonNull)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /**
     * The numbers of words.
     *
     * @param unknown the text for a word that nothing has; it is NOT_FOUND, because an empty list would look like a finding
     */
    public BitSet chosen(List<String> words, String unknown) {
        BitSet chosen = new BitSet();
        for (String word : words) {
            Integer number = numbers.get(Vocabulary.folded(word));
            if (number == null) {
                throw new Problem(ProblemCode.NOT_FOUND, unknown, word, Nearest.names(word, labels));
            }
            chosen.set(number);
        }
        return chosen;
    }
}
