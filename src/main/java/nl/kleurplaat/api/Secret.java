package nl.kleurplaat.api;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What somebody shows to be let in: 256 random bits behind a word that says what they are. Only their hash is kept, which
 * nobody can guess back.
 */
public final class Secret {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** @param kind what it begins with, such as {@code kp_} */
    public static String make(String kind) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return kind + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a text has the form of a secret of this kind. */
    public static boolean isOne(String kind, String text) {
        return text.startsWith(kind)
                && FORM.matcher(text.substring(kind.length())).matches();
    }

    /** SHA-256: there is no slower way needed for what cannot be guessed. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
