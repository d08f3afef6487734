package nl.kleurplaat.intake.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.types.Names;

/** Open vocabularies of kinds and roles: a word is written as it was written first. */
final class Spellings {

    private final Map<String, Map<String, String>> spellings = new HashMap<>();
    private final Map<String, Set<String>> there = new HashMap<>();
    private final Map<String, Set<String>> made = new HashMap<>();

    boolean knows(String vocabulary) {
        return spellings.containsKey(vocabulary);
    }

    /** The spelling of a word that exists, or the word itself, which exists from now on. */
    String spelled(String vocabulary, String word) {
        String known =
                spellings.computeIfAbsent(vocabulary, v -> new HashMap<>()).putIfAbsent(Names.caseless(word), word);
        if (known == null) {
            made.computeIfAbsent(vocabulary, v -> new HashSet<>()).add(word);
        }
        return known == null ? word : known;
    }

    /** A word that is there. */
    void know(String vocabulary, String word) {
        spellings.computeIfAbsent(vocabulary, v -> new HashMap<>()).putIfAbsent(Names.caseless(word), word);
        there.computeIfAbsent(vocabulary, v -> new LinkedHashSet<>()).add(word);
    }

    /** Whether a spelling exists only since it was asked for. */
    boolean made(String vocabulary, String spelled) {
        return made.getOrDefault(vocabulary, Set.of()).contains(spelled);
    }

    /** The words that are there. */
    Set<String> there(String vocabulary) {
        return there.getOrDefault(vocabulary, Set.of());
    }

    /** Makes a vocabulary known, though it may be empty. */
    void begin(String vocabulary) {
        spellings.computeIfAbsent(vocabulary, v -> new HashMap<>());
    }
}
