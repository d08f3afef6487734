package nl.kleurplaat.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import nl.kleurplaat.api.Role;
import org.neo4j.driver.Value;

/**
 * What is known of an account; its password is not.
 *
 * @param id what its holder is known by where it is kept who did something
 * @param name with which its holder logs in; capitals make no difference
 * @param organisations the keys of those whose things its holder may change; none: all things
 * @param createdBy the name of who made it
 */
public record Account(
        String id,
        String name,
        Role role,
        AccountState state,
        List<String> organisations,
        OffsetDateTime createdAt,
        String createdBy) {

    static Account of(Value node) {
        return new Account(
                node.get("id").asString(),
                node.get("name").asString(),
                Role.valueOf(node.get("role").asString()),
                node.get("blocked").asBoolean()
                        ? AccountState.BLOCKED
                        : node.get("password").isNull() ? AccountState.INVITED : AccountState.ACTIVE,
                node.get("organisations").asList(Value::asString, List.of()),
                node.get("createdAt").asOffsetDateTime(),
                node.get("createdBy").asString());
    }
}
