package nl.kleurplaat.accounts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What is kept of a passkey: with it can be found out that somebody has its secret half, which stays on their device.
 *
 * @param id of the credential, base64url
 * @param label by which its holder knows it
 * @param key the attested credential data, with the public key, base64url
 * @param counter how often it was used, as it says itself; zero where it does not count
 * @param synced whether there may be more copies than one, which its maker keeps alike
 * @param usedAt null where it was not used yet to log in
 */
record Passkey(
        String id,
        String label,
        String key,
        long counter,
        boolean synced,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime usedAt) {

    static Passkey of(Value node) {
        return new Passkey(
                node.get("id").asString(),
                node.get("label").asString(),
                node.get("key").asString(),
                node.get("counter").asLong(),
                node.get("synced").asBoolean(),
                node.get("createdAt").asOffsetDateTime(),
                node.get("usedAt").isNull() ? null : node.get("usedAt").asOffsetDateTime());
    }
}
