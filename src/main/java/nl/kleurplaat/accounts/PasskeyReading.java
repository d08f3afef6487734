package nl.kleurplaat.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.client.CollectedClientData;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads and checks what browsers send of passkeys. Who made the device is not asked, so what it says of that is not looked at. */
final class PasskeyReading {

    private static final ObjectConverter FORMATS = new ObjectConverter();

    static final WebAuthnManager CHECKS = WebAuthnManager.createNonStrictWebAuthnManager(FORMATS);

    private static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(FORMATS);

    /** Writes bytes as browsers and passkeys are told them. */
    static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** The longest that is read, in characters; what browsers send is a tenth of it. */
    private static final int LONGEST = 32_000;

    private PasskeyReading() {}

    /** What was sent; nothing where it cannot be read. */
    static <T> Optional<T> read(String sent, Supplier<T> reading) {
        return sent.length() > LONGEST ? Optional.empty() : orNothing(reading);
    }

    /** Nothing where reading or checking stumbles over what was sent, whatever the matter is: nobody can help that but who sent it. */
    static <T> Optional<T> orNothing(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    /** What the browser says to have answered; base64url. */
    static String challenge(@Nullable CollectedClientData said) {
        return TEXT.encodeToString(Objects.requireNonNull(said).getChallenge().getValue());
    }

    static String kept(AttestedCredentialData key) {
        return TEXT.encodeToString(KEYS.convert(key));
    }

    static AttestedCredentialData key(Passkey passkey) {
        return KEYS.convert(Base64.getUrlDecoder().decode(passkey.key()));
    }
}
