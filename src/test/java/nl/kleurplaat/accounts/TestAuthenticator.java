package nl.kleurplaat.accounts;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.api.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, and the browser that it is used with; both do as they are told, also what real ones would not. */
final class TestAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    private final KeyPair keys = pair();
    private final String id = Secret.make("");
    private String handle = "";

    /** How often it says to have been used. */
    int counter;

    /** Whether its holder proves who they are. */
    boolean verifies = true;

    /** What the browser says where it is. */
    String origin;

    /** For whom the device thinks it answers; empty: for whom it is told. */
    String host = "";

    TestAuthenticator(String origin) {
        this.origin = origin;
    }

    /** @param options what the service told */
    String make(JsonNode options) {
        handle = options.at("/user/id").asString();
        byte[] key = joined(new byte[16], new byte[] {0, 32}, bytes(id), cose());
        byte[] said = said(options.at("/rp/id").asString(), HAS_KEY, ++counter, key);
        byte[] attestation = joined(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) said.length},
                said);
        return sent(Map.of(
                "clientDataJSON", text(client("webauthn.create", options)), "attestationObject", text(attestation)));
    }

    /** @param options what the service told */
    String show(JsonNode options) {
        byte[] said = said(options.at("/rpId").asString(), 0, ++counter);
        byte[] client = client("webauthn.get", options);
        return sent(Map.of(
                "clientDataJSON",
                text(client),
                "authenticatorData",
                text(said),
                "signature",
                text(signed(joined(said, Sha256.digest().digest(client)))),
                "userHandle",
                handle));
    }

    String id() {
        return id;
    }

    void isOf(String other) {
        handle = other;
    }

    private byte[] client(String type, JsonNode options) {
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "type", type, "challenge", options.get("challenge").asString(), "origin", origin));
    }

    private byte[] said(String told, int flags, int used, byte[]... key) {
        byte[] hash = Sha256.digest().digest((host.isEmpty() ? told : host).getBytes(StandardCharsets.UTF_8));
        byte all = (byte) (PRESENT | flags | (verifies ? VERIFIED : 0));
        return joined(
                hash, new byte[] {all}, ByteBuffer.allocate(4).putInt(used).array(), joined(key));
    }

    /** The public key: EC2, ES256, P-256. */
    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                HexFormat.of().parseHex("a5010203262001215820"),
                unsigned(point.getAffineX()),
                HexFormat.of().parseHex("225820"),
                unsigned(point.getAffineY()));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] all = new byte[32];
        int length = Math.min(signed.length, 32);
        System.arraycopy(signed, signed.length - length, all, 32 - length, length);
        return all;
    }

    private byte[] signed(byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String sent(Map<String, String> response) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        id,
                        "rawId",
                        id,
                        "type",
                        "public-key",
                        "response",
                        response,
                        "clientExtensionResults",
                        Map.of()));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
