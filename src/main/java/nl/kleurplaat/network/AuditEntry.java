package nl.kleurplaat.network;

import java.time.Instant;
import java.util.List;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * That somebody changed something by hand: written in the same transaction, and never changed. It names fields and no
 * values, so that it holds no personal data.
 *
 * @param by who; {@code local} is whoever sits at the machine, {@code nobody} whoever is not logged in
 * @param action CREATE, UPDATE, DELETE or MERGE; REFUSE of somebody who tried too often to log in
 * @param type of the thing; also Account and ApiKey, whose key is their id
 * @param fields that changed, as the API calls them; of a merge the key that went
 */
@Node("AuditEntry")
public record AuditEntry(
        @Id String id, Instant at, String by, String action, String type, String key, List<String> fields) {}
