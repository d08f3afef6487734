package nl.kleurplaat.editing;

import java.util.List;
import java.util.Map;

/**
 * What was deleted.
 *
 * @param along what went with it or lost a reference
 * @param version of the record
 */
record DeletePayload(String key, List<DeletedAlong> along, String version) {

    /** How many things of one sort. */
    record DeletedAlong(String what, long count) {

        static List<DeletedAlong> of(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> new DeletedAlong(e.getKey(), e.getValue()))
                    .toList();
        }
    }
}
