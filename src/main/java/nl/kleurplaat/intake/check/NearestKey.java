package nl.kleurplaat.intake.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.intake.rows.EditDistance;

/** Finds the key that was probably meant, by edit distance; it gives up when it has compared very many. */
public final class NearestKey {

    /** How many comparisons are worth it: about a second. */
    private static final long BUDGET = 10_000_000;

    private final Collection<String> keys;
    private final Map<String, Optional<String>> found = new HashMap<>();
    private long left = BUDGET;

    public NearestKey(Collection<String> keys) {
        this.keys = keys;
    }

    /** The nearest key, ties in favour of the first in the alphabet; empty where none is near. */
    public Optional<String> to(String key) {
        Optional<String> known = found.get(key);
        if (known == null) {
            known = search(key);
            found.put(key, known);
        }
        return known;
    }

    private Optional<String> search(String key) {
        int best = Math.max(1, Math.min(3, key.length() / 3)) + 1;
        String nearest = null;
        left -= keys.size();
        if (left < 0) {
            return Optional.empty();
        }
        for (String candidate : keys) {
            int distance = EditDistance.within(key, candidate, best);
            if (distance < best || (nearest != null && distance == best && candidate.compareTo(nearest) < 0)) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
