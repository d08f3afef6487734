package nl.kleurplaat.audit;

import java.time.Instant;
import java.util.List;
import nl.kleurplaat.api.Sha256;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * That somebody did or saw something: written in the transaction of what is done, and never changed. It names fields and no
 * values, and persons by what the history calls them, so that it holds no personal data of whom the record is about.
 *
 * @param number counts from 1, without a gap
 * @param at to the millisecond
 * @param by who; {@code local} is whoever sits at the machine, {@code nobody} whoever is not logged in
 * @param type of the thing; also Account and ApiKey, whose key is their id
 * @param key of the thing; empty where it is about several
 * @param fields that changed, as the API calls them; of READ the questions of the API or the files that were asked
 * @param hash over the entry and the hash of the one before it
 */
@Node("AuditEntry")
record AuditEntry(
        @Id String id,
        long number,
        Instant at,
        String by,
        AuditAction action,
        String type,
        String key,
        List<String> fields,
        String hash) {

    /** What it should be, after the entry before it; lower case hexadecimal. */
    static String hash(
            String before,
            long number,
            Instant at,
            String by,
            String action,
            String type,
            String key,
            List<String> fields) {
        // a part may hold any sign, so each goes with its length
        StringBuilder text = new StringBuilder(before);
        List<String> parts =
                List.of(String.valueOf(number), at.toString(), by, action, type, key, String.valueOf(fields.size()));
        parts.forEach(
                part -> text.append('\n').append(part.length()).append(' ').append(part));
        fields.forEach(
                field -> text.append('\n').append(field.length()).append(' ').append(field));
        return Sha256.hex(text.toString());
    }

    /** Whether it is as it was written after the entry before it. */
    boolean follows(String before) {
        return hash.equals(hash(before, number, at, by, action.name(), type, key, fields));
    }
}
