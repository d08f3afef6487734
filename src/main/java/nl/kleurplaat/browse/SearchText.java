package nl.kleurplaat.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.snapshot.Folded;

/**
 * What somebody searches for, as queries of the full-text indexes. Only letters and digits go into these: nothing of the
 * text is taken as an operator.
 *
 * @param words without case and diacritics, and without words that say nothing unless there are no others
 * @param text all words, to compare with names
 */
record SearchText(List<String> words, String text) {

    /** The rank of a name that is not like the text. */
    static final int OTHERWISE = 3;

    /** Words as they are spelt: a word may be a beginning, or have a typo. */
    private static final String SPELT = "names";

    /** Words as Dutch: by their stem. */
    private static final String STEMS = "woorden";

    private static final int LONGEST = 200;

    /** The most words that are looked for; the rest of a long text adds little. */
    private static final int MOST = 12;

    /** From so many letters on a word may have one typo, and two. */
    private static final int ONE_TYPO = 4;

    private static final int TWO_TYPOS = 8;

    private static final Set<String> SAY_NOTHING = Set.of(
            "aan", "al", "als", "and", "at", "bij", "dat", "de", "den", "der", "des", "die", "dit", "door", "een", "en",
            "er", "for", "het", "in", "is", "met", "naar", "not", "of", "om", "on", "onder", "ook", "op", "or", "over",
            "te", "the", "to", "tot", "uit", "van", "voor", "with", "zijn");

    /** @throws Problem BAD_INPUT for a text that is too long */
    static SearchText of(String text) {
        if (text.length() > LONGEST) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.search-long", text.length(), LONGEST);
        }
        List<String> all = Arrays.stream(Folded.of(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        List<String> telling = all.stream()
                .filter(word -> !SAY_NOTHING.contains(word))
                .distinct()
                .toList();
        return new SearchText(telling.isEmpty() ? all : telling, String.join(" ", all));
    }

    /** Queries for all words together. */
    List<Map<String, Object>> whole() {
        return List.of(query(SPELT, joined(SearchText::spelt)), query(STEMS, joined(SearchText::quoted)));
    }

    /** Queries for each word, where there are several. */
    List<Map<String, Object>> perWord() {
        List<Map<String, Object>> each = new ArrayList<>();
        for (int i = 0; words.size() > 1 && i < words.size(); i++) {
            List<Map<String, Object>> queries =
                    List.of(query(SPELT, spelt(words.get(i))), query(STEMS, quoted(words.get(i))));
            each.add(Map.of("number", i, "queries", queries));
        }
        return each;
    }

    /** 0: a name that is the text, 1: it begins so, 2: it has the text in it, {@link #OTHERWISE} otherwise. */
    int rank(String name) {
        String folded = String.join(" ", Folded.of(name).split("[^\\p{L}\\p{N}]+"));
        if (folded.equals(text)) {
            return 0;
        }
        return folded.startsWith(text + " ") ? 1 : (" " + folded + " ").contains(" " + text + " ") ? 2 : OTHERWISE;
    }

    private String joined(UnaryOperator<String> query) {
        return words.stream().map(query).collect(Collectors.joining(" AND "));
    }

    private static Map<String, Object> query(String index, String text) {
        return Map.of("index", index, "text", text);
    }

    private static String spelt(String word) {
        String fuzzy = word.length() < ONE_TYPO ? "" : " OR " + word + "~" + (word.length() < TWO_TYPOS ? 1 : 2);
        return "(" + quoted(word) + "^4 OR " + word + "*^2" + fuzzy + ")";
    }

    /** So that no word is an operator. */
    private static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
