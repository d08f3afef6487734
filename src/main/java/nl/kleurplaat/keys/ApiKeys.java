package nl.kleurplaat.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditedChanges;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The keys that there are, in the database beside the record. One that was looked up counts for {@link #KEPT} without being
 * looked up again: so long another instance takes a key that is revoked.
 */
@Component
public class ApiKeys {

    /** Half of the minute within which a key is refused everywhere. */
    static final Duration KEPT = Duration.ofSeconds(30);

    /** By which one that leaked is recognised. */
    private static final String KIND = "kp_";

    private static final int MOST = 10_000;

    /** What a key is called in the audit. */
    private static final String TYPE = "ApiKey";

    private static final List<String> KEPT_OF_NEW =
            List.of("name", "role", "until", "filesOnly", "organisations", "lens", "questions", "files");

    private final Driver driver;
    private final Today today;
    private final AuditedChanges changes;
    private final Cache<String, ApiKey> known;

    @Autowired
    ApiKeys(Driver driver, Today today, AuditedChanges changes) {
        this(driver, today, changes, Ticker.systemTicker());
    }

    ApiKeys(Driver driver, Today today, AuditedChanges changes, Ticker time) {
        this.driver = driver;
        this.changes = changes;
        this.today = today;
        this.known = Caffeine.newBuilder()
                .ticker(time)
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .build();
    }

    /** @param secret told once, and not kept */
    record Made(ApiKey key, String secret) {}

    /** @param by who does */
    Made make(NewKey of, String by) {
        String secret = Secret.make(KIND);
        Map<String, Object> key = new HashMap<>(of.values());
        key.put("id", UUID.randomUUID().toString());
        key.put("hash", Secret.hash(secret));
        key.put("createdBy", by);
        if (of.until() != null) {
            key.put("until", of.until());
        }
        if (of.lens() != null) {
            key.put("lens", of.lens());
        }
        return changes.make(change -> {
            ApiKey made = key(
                    change.run("CREATE (k:ApiKey) SET k = $key, k.createdAt = datetime() RETURN k", Map.of("key", key))
                            .getFirst());
            change.keep(by, AuditAction.CREATE, TYPE, made.id(), KEPT_OF_NEW);
            return new Made(made, secret);
        });
    }

    /** The newest first. */
    List<ApiKey> all() {
        return run("MATCH (k:ApiKey) RETURN k ORDER BY k.createdAt DESC, k.id", Map.of()).stream()
                .map(ApiKeys::key)
                .toList();
    }

    /**
     * Takes a key away; nothing where there is none of this id.
     *
     * @param by who does
     */
    Optional<ApiKey> revoke(String id, String by) {
        Optional<ApiKey> gone = changes.make(change -> {
            Optional<ApiKey> key = change
                    .run(
                            "MATCH (k:ApiKey {id: $id}) WITH k, k{.*} AS was DETACH DELETE k RETURN was AS k",
                            Map.of("id", id))
                    .stream()
                    .map(ApiKeys::key)
                    .findFirst();
            key.ifPresent(was -> change.keep(by, AuditAction.DELETE, TYPE, was.id(), List.of()));
            return key;
        });
        known.invalidateAll();
        return gone;
    }

    /** The key of a secret, where it counts today. */
    public Optional<ApiKey> find(String secret) {
        if (!Secret.isOne(KIND, secret)) {
            return Optional.empty();
        }
        String hash = Secret.hash(secret);
        return Optional.ofNullable(known.getIfPresent(hash))
                .or(() -> look(hash))
                .filter(key -> key.countsOn(today.now()));
    }

    private Optional<ApiKey> look(String hash) {
        Optional<ApiKey> found = run("MATCH (k:ApiKey {hash: $hash}) RETURN k", Map.of("hash", hash)).stream()
                .map(ApiKeys::key)
                .findFirst();
        found.ifPresent(key -> known.put(hash, key));
        return found;
    }

    private List<Record> run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query)
                .withParameters(parameters)
                .execute()
                .records();
    }

    private static ApiKey key(Record row) {
        return ApiKey.of(row.get("k"));
    }
}
