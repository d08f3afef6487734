package nl.kleurplaat.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The header of an encrypted file in the format of age (<a href="https://age-encryption.org/v1">age-encryption.org/v1</a>),
 * opened with a passphrase: a random key of the file, closed with what scrypt makes of the passphrase, and an HMAC over it
 * all.
 */
final class AgeKeys {

    static final String CIPHER = "ChaCha20-Poly1305";
    static final int NONCE = 12;

    private static final String VERSION = "age-encryption.org/v1";
    private static final Pattern HEADER = Pattern.compile(
            VERSION + "\\n-> scrypt ([A-Za-z0-9+/]{22}) (\\d{1,2})\\n([A-Za-z0-9+/]{43})\\n--- ([A-Za-z0-9+/]{43})\\n");

    /** 2 to this is how much scrypt does: 128 MiB of memory and about half a second. */
    static final int WORK = 17;

    /** More work than this is not done for a file that asks for it. */
    private static final int MOST_WORK = 20;

    private static final int BLOCK = 8;
    private static final int FILE_KEY = 16;
    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int LONGEST_HEADER = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AgeKeys() {}

    /** Whether a file begins as one that is encrypted. */
    static boolean begins(InputStream file) throws IOException {
        file.mark(VERSION.length());
        byte[] begin = file.readNBytes(VERSION.length());
        file.reset();
        return new String(begin, StandardCharsets.US_ASCII).equals(VERSION);
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] newFileKey() {
        return random(FILE_KEY);
    }

    /** The header that gives the key of the file to whoever knows the passphrase. */
    static byte[] header(byte[] fileKey, Passphrase passphrase, int work) {
        byte[] salt = random(SALT);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, wrapping(passphrase, salt, work), new byte[NONCE])
                    .doFinal(fileKey);
            String text = VERSION + "\n-> scrypt " + base64(salt) + " " + work + "\n" + base64(closed) + "\n---";
            return bytes(text + " " + base64(mac(fileKey, text)) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the header; the key of the file. */
    static byte[] fileKey(InputStream file, Passphrase passphrase) throws IOException {
        String header = read(file);
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > MOST_WORK) {
            throw BackupLines.damaged();
        }
        try {
            byte[] wrapping = wrapping(passphrase, decoded(parts.group(1)), Integer.parseInt(parts.group(2)));
            byte[] fileKey =
                    cipher(Cipher.DECRYPT_MODE, wrapping, new byte[NONCE]).doFinal(decoded(parts.group(3)));
            String text = header.substring(0, header.lastIndexOf("---") + 3);
            if (!MessageDigest.isEqual(mac(fileKey, text), decoded(parts.group(4)))) {
                throw BackupLines.damaged();
            }
            return fileKey;
        } catch (AEADBadTagException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "backup.wrong-passphrase");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that are written so and in no other way. */
    private static byte[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!base64(bytes).equals(text)) {
            throw BackupLines.damaged();
        }
        return bytes;
    }

    /** Up to and with the line that ends it. */
    private static String read(InputStream file) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        int lines = 0;
        while (lines < 4 && header.size() < LONGEST_HEADER) {
            int next = file.read();
            if (next < 0) {
                break;
            }
            header.write(next);
            lines += next == '\n' ? 1 : 0;
        }
        return header.toString(StandardCharsets.ISO_8859_1);
    }

    /** The key of the content that follows a nonce. */
    static byte[] contentKey(byte[] fileKey, byte[] nonce) {
        return derived(fileKey, nonce, "payload");
    }

    static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher;
    }

    private static byte[] wrapping(Passphrase passphrase, byte[] salt, int work) {
        byte[] label = bytes(VERSION + "/scrypt");
        byte[] all = new byte[label.length + salt.length];
        System.arraycopy(label, 0, all, 0, label.length);
        System.arraycopy(salt, 0, all, label.length, salt.length);
        return SCrypt.generate(passphrase.bytes(), all, 1 << work, BLOCK, 1, KEY);
    }

    private static byte[] mac(byte[] fileKey, String header) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(derived(fileKey, new byte[KEY], "header"), "HmacSHA256"));
        return mac.doFinal(bytes(header));
    }

    private static byte[] derived(byte[] fileKey, byte[] salt, String what) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(fileKey)
                            .addSalt(salt)
                            .thenExpand(bytes(what), KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
