package nl.kleurplaat.keys;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What is known of a key; its secret is not.
 *
 * @param name what it is for
 * @param until the last day that it counts; null: until it is revoked
 * @param filesOnly whether it only gets tables, networks and reports by their address
 * @param organisations the keys of those whose things it may change; none: all things
 * @param createdBy the name of who made it
 */
public record ApiKey(
        String id,
        String name,
        Role role,
        @Nullable LocalDate until,
        boolean filesOnly,
        List<String> organisations,
        OffsetDateTime createdAt,
        String createdBy) {

    static ApiKey of(Value node) {
        return new ApiKey(
                node.get("id").asString(),
                node.get("name").asString(),
                Role.valueOf(node.get("role").asString()),
                node.get("until").isNull() ? null : node.get("until").asLocalDate(),
                node.get("filesOnly").asBoolean(),
                node.get("organisations").asList(Value::asString, List.of()),
                node.get("createdAt").asOffsetDateTime(),
                node.get("createdBy").asString());
    }

    boolean countsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
