package nl.kleurplaat.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.TransactionContext;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * That somebody changed something by hand: written in the same transaction, and never changed. It names fields and no
 * values, so that it holds no personal data.
 *
 * @param by who; {@code local} is whoever sits at the machine, {@code nobody} whoever is not logged in
 * @param action CREATE, UPDATE, DELETE or MERGE; REFUSE of somebody who tried too often to log in; ERASE and EXPORT of a person
 * @param type of the thing; also Account and ApiKey, whose key is their id
 * @param fields that changed, as the API calls them; of a merge the key that went
 */
@Node("AuditEntry")
public record AuditEntry(
        @Id String id, Instant at, String by, String action, String type, String key, List<String> fields) {

    /** Keeps that something was done, in a transaction of the caller's. */
    public static void write(
            TransactionContext tx, String by, String action, String type, String key, List<String> fields) {
        tx.run(
                        "CREATE (a:AuditEntry) SET a = $entry",
                        Map.of(
                                "entry",
                                Map.of(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "at",
                                        ZonedDateTime.now(ZoneOffset.UTC),
                                        "by",
                                        by,
                                        "action",
                                        action,
                                        "type",
                                        type,
                                        "key",
                                        key,
                                        "fields",
                                        fields)))
                .consume();
    }
}
