package nl.kleurplaat.backup;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.kleurplaat.api.Sha256;

/**
 * A hash of a graph that does not depend on the order in which it is read, nor on how the database numbers it: the sum,
 * modulo 2<sup>256</sup>, of the SHA-256 of each node (its labels and properties) and of each relationship (its type and
 * properties, and the first eight bytes of those of its two nodes).
 */
final class ContentHash {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private final MessageDigest digest = Sha256.digest();
    private BigInteger sum = BigInteger.ZERO;

    /** Adds a node; the first eight bytes of its hash. */
    long node(String said) {
        byte[] hash = digest.digest(said.getBytes(StandardCharsets.UTF_8));
        add(hash);
        return ByteBuffer.wrap(hash).getLong();
    }

    void relationship(String said, long from, long to) {
        digest.update(said.getBytes(StandardCharsets.UTF_8));
        add(digest.digest(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(from).putLong(to).array()));
    }

    private void add(byte[] hash) {
        sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
    }

    String hex() {
        return "%064x".formatted(sum);
    }
}
