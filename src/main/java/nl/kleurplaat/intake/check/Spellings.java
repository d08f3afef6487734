package nl.kleurplaat.intake.check;

import java.util.HashMap;
import java.util.Map;
import nl.kleurplaat.types.Names;

/** Open vocabularies of kinds and roles: a word is written as it was written first. */
final class Spellings {

    private final Map<String, Map<String, String>> spellings = new HashMap<>();

    boolean knows(String vocabulary) {
        return spellings.containsKey(vocabulary);
    }

    /** The spelling of a word that exists, or the word itself, which exists from now on. */
    String spelled(String vocabulary, String word) {
        String known =
                spellings.computeIfAbsent(vocabulary, v -> new HashMap<>()).putIfAbsent(Names.caseless(word), word);
        return known == null ? word : known;
    }

    /** Makes a vocabulary known, though it may be empty. */
    void begin(String vocabulary) {
        spellings.computeIfAbsent(vocabulary, v -> new HashMap<>());
    }
}
