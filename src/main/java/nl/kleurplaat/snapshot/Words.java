package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The words of an open vocabulary that things have, such as their kinds, numbered without case.
 *
 * @param labels each word as it is first written
 * @param numbers word by folded form
 * @param offsets in compressed rows: place {@code p} has the words {@code of[offsets[p]] … of[offsets[p+1]-1]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Words(List<String> labels, Map<String, Integer> numbers, int[] offsets, int[] of) {

    /** At most one word each. */
    static <T> Words one(List<T> things, Function<T, @Nullable String> word) {
        return many(things, thing -> {
            String one = word.apply(thing);
            return one == null ? List.of() : List.of(one);
        });
    }

    static <T> Words many(List<T> things, Function<T, List<String>> words) {
        List<String> labels = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int[] offsets = new int[things.size() + 1];
        int[] of = new int[things.size()];
        for (int place = 0; place < things.size(); place++) {
            int at = offsets[place];
            for (String word : words.apply(things.get(place))) {
                Integer number = numbers.get(Vocabulary.folded(word));
                if (number == null) {
                    number = labels.size();
                    numbers.put(Vocabulary.folded(word), number);
                    labels.add(word);
                }
                if (at == of.length) {
                    of = Arrays.copyOf(of, 2 * at + 1);
                }
                of[at++] = number;
            }
            offsets[place + 1] = at;
        }
        return new Words(List.copyOf(labels), Map.copyOf(numbers), offsets, Arrays.copyOf(of, offsets[things.size()]));
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

    public boolean hasOne(int place, BitSet words) {
        for (int i = offsets[place]; i < offsets[place + 1]; i++) {
            if (words.get(of[i])) {
                return true;
            }
        }
        return false;
    }

    /** The first word of a thing, or -1. */
    public int first(int place) {
        return offsets[place] == offsets[place + 1] ? -1 : of[offsets[place]];
    }
}
