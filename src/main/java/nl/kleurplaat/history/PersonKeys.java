package nl.kleurplaat.history;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * The keys that what is known of persons is written with, each with a name that tells nothing. Whose key is gone cannot be
 * read any more: they are {@link #isErased erased}.
 */
final class PersonKeys {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Person> byKey = new HashMap<>();
    private final Map<String, Person> byName = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Person(String name, String key, byte[] secret) {}

    /** Those of these stakeholders; who has none gets one, in this transaction. */
    static PersonKeys of(TransactionContext tx, Collection<String> keys) {
        PersonKeys persons = new PersonKeys();
        if (!keys.isEmpty()) {
            List<Map<String, Object>> rows = keys.stream()
                    .distinct()
                    .map(key -> Map.<String, Object>of("key", key, "id", name(), "secret", random(SECRET)))
                    .toList();
            tx.run("""
                UNWIND $rows AS row
                MERGE (p:PersonKey {key: row.key})
                  ON CREATE SET p.id = row.id, p.secret = row.secret
                RETURN p.id AS id, p.key AS key, p.secret AS secret
                """, Map.of("rows", rows)).forEachRemaining(persons::add);
        }
        return persons;
    }

    /** All of them. */
    static PersonKeys all(TransactionContext tx) {
        PersonKeys persons = new PersonKeys();
        tx.run("MATCH (p:PersonKey) RETURN p.id AS id, p.key AS key, p.secret AS secret")
                .forEachRemaining(persons::add);
        return persons;
    }

    private void add(Record row) {
        var person = new Person(
                row.get("id").asString(),
                row.get("key").asString(),
                row.get("secret").asByteArray());
        byKey.put(person.key, person);
        byName.put(person.name, person);
    }

    private static String name() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(NAME));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The name of a stakeholder that tells nothing; of who has none, the key. */
    String name(String key) {
        Person person = byKey.get(key);
        return person == null ? key : person.name;
    }

    /** The key of the stakeholder of such a name; where it is erased, the name. */
    String key(String name) {
        Person person = byName.get(name);
        return person == null ? name : person.key;
    }

    /** Whether what is known of a stakeholder can be read. */
    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Whether nothing can be read any more of the person of such a name. */
    boolean isErased(String name) {
        return !byName.containsKey(name);
    }

    /** What only the key of a stakeholder reads. */
    byte[] closed(String key, byte[] open) {
        byte[] nonce = random(NONCE);
        byte[] rest = run(Cipher.ENCRYPT_MODE, person(key), nonce, open);
        byte[] all = Arrays.copyOf(nonce, NONCE + rest.length);
        System.arraycopy(rest, 0, all, NONCE, rest.length);
        return all;
    }

    /** What was closed with the key of the person of such a name; null where it is erased. */
    byte @Nullable [] open(String name, byte[] closed) {
        Person person = byName.get(name);
        return person == null
                ? null
                : run(
                        Cipher.DECRYPT_MODE,
                        person,
                        Arrays.copyOf(closed, NONCE),
                        Arrays.copyOfRange(closed, NONCE, closed.length));
    }

    private Person person(String key) {
        return Objects.requireNonNull(byKey.get(key));
    }

    private static byte[] run(int mode, Person person, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, new SecretKeySpec(person.secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
