package nl.kleurplaat.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import nl.kleurplaat.api.Role;
import org.neo4j.driver.Value;

/**
 * What is known of an account; its password and passkeys are not.
 *
 * @param id what its holder is known by where it is kept who did something
 * @param name with which its holder logs in; capitals make no difference
 * @param passkeys how many it has
 * @param organisations the keys of those whose things its holder may change; none: all things
 * @param createdBy the name of who made it
 */
public record Account(
        String id,
        String name,
        Role role,
        AccountState state,
        boolean hasPassword,
        int passkeys,
        List<String> organisations,
        OffsetDateTime createdAt,
        String createdBy) {

    /** What a query gives of an account {@code a}. */
    static final String SHOWN = "a{.*, passkeys: COUNT { (:Passkey)-[:OF]->(a) }} AS a";

    /** @param node as {@link #SHOWN}; one that says nothing of passkeys has none */
    static Account of(Value node) {
        boolean password = !node.get("password").isNull();
        int passkeys = node.get("passkeys").asInt(0);
        return new Account(
                node.get("id").asString(),
                node.get("name").asString(),
                Role.valueOf(node.get("role").asString()),
                node.get("blocked").asBoolean()
                        ? AccountState.BLOCKED
                        : password || passkeys > 0 ? AccountState.ACTIVE : AccountState.INVITED,
                password,
                passkeys,
                node.get("organisations").asList(Value::asString, List.of()),
                node.get("createdAt").asOffsetDateTime(),
                node.get("createdBy").asString());
    }
}
