package nl.kleurplaat.sharing;

import java.time.OffsetDateTime;
import org.neo4j.driver.Value;

/**
 * A view that somebody keeps for themselves.
 *
 * @param address a path of this service, with the lens behind it
 */
record SavedView(String id, String name, String address, OffsetDateTime createdAt) {

    static SavedView of(Value node) {
        return new SavedView(
                node.get("id").asString(),
                node.get("name").asString(),
                node.get("address").asString(),
                node.get("createdAt").asOffsetDateTime());
    }
}
