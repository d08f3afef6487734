package nl.kleurplaat.intake.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/** Things that are known by their names: domains or regions. One that is named first is added. */
final class NamedThings {

    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> added = new LinkedHashMap<>();
    private final Map<String, String> asked = new HashMap<>();

    /** Makes a thing known; the first of equal names counts. */
    void know(String key, @Nullable String... names) {
        byKey.putIfAbsent(key, key);
        byName.putIfAbsent(Names.caseless(key), key);
        for (String name : names) {
            if (name != null) {
                byName.putIfAbsent(Names.caseless(name), key);
                this.names.add(name);
            }
        }
    }

    /** Whether a word means something already. */
    boolean knows(String word) {
        return asked.containsKey(word)
                || byKey.containsKey(word)
                || byName.containsKey(Names.caseless(word))
                || byKey.containsKey(Names.slug(word));
    }

    /** The names of all there is that the file does not make. */
    Set<String> names() {
        return names;
    }

    /** The key of what is called so: by key, by name without case, by the key that its name makes, else a new one. */
    String key(String word) {
        return asked.computeIfAbsent(word, this::search);
    }

    /** Makes words mean what they meant when an import was planned first. */
    void remember(Map<String, String> words) {
        words.forEach((word, key) -> {
            asked.put(word, key);
            if (!byKey.containsKey(key)) {
                know(key, word);
                added.put(key, word);
            }
        });
    }

    /** All words that were asked for, with their keys. */
    Map<String, String> asked() {
        return asked;
    }

    private String search(String word) {
        String key = byKey.get(word);
        if (key == null) {
            key = byName.get(Names.caseless(word));
        }
        if (key == null) {
            key = byKey.get(Names.slug(word));
        }
        if (key == null) {
            key = Names.slug(word);
            byKey.putIfAbsent(key, key);
            byName.putIfAbsent(Names.caseless(word), key);
            added.put(key, word);
        }
        return key;
    }

    /** What was not known before: keys with names, in the order of the file. */
    Map<String, String> added() {
        return added;
    }
}
