package nl.kleurplaat.accounts;

import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password has to be, and how it is kept: Argon2id with 19 MiB and two rounds, the least that OWASP advises. */
@Component
class Passwords {

    /** The least characters. There are no rules about which: length is what counts (NIST SP 800-63B). */
    static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = encode("nobody has this one");

    /** @throws Problem BAD_INPUT for one that is too short or too long */
    String kept(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Problem(ProblemCode.BAD_INPUT, "accounts.password", SHORTEST, LONGEST);
        }
        return encode(password);
    }

    /** @param kept null where there is none: that takes as long to find out */
    boolean matches(String password, @Nullable String kept) {
        return encoder.matches(password, kept == null ? nobodys : kept) && kept != null;
    }

    private String encode(String password) {
        return String.valueOf(encoder.encode(password));
    }
}
