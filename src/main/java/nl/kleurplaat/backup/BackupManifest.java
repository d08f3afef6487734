package nl.kleurplaat.backup;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What is in a backup: its last line.
 *
 * @param program the version of Kleurplaat that took it; empty where it is not known
 * @param schema the version of the schema of the record that it was taken of
 * @param version of the record: all of it is of this one
 * @param at when
 * @param nodes how many there are of each label
 * @param relationships how many there are of each type
 * @param content a hash of what the database held, whatever the order: equal for equal databases
 * @param lines the SHA-256 of the lines before this one
 */
public record BackupManifest(
        String program,
        String schema,
        long version,
        Instant at,
        SortedMap<String, Long> nodes,
        SortedMap<String, Long> relationships,
        String content,
        String lines) {

    /** How many nodes have a label. */
    public long of(String label) {
        return nodes.getOrDefault(label, 0L);
    }
}
