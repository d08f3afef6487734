package nl.kleurplaat.accounts;

import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Objects;
import java.util.Optional;

/** What a browser sends of a passkey with which somebody logs in. */
record ShownPasskey(AuthenticationData sent) {

    /** How it was found to be. */
    enum Found {
        RIGHT,
        WRONG,
        /** It is right, but it was used as often before: there is a copy of it. */
        COPY
    }

    /** @param json {@code AuthenticationResponseJSON}; nothing where it cannot be read, or says no account */
    static Optional<ShownPasskey> read(String json) {
        return PasskeyReading.read(json, () -> {
            AuthenticationData read = PasskeyReading.CHECKS.parseAuthenticationResponseJSON(json);
            Objects.requireNonNull(read.getCredentialId());
            Objects.requireNonNull(read.getUserHandle());
            Objects.requireNonNull(read.getCollectedClientData());
            Objects.requireNonNull(read.getAuthenticatorData());
            return new ShownPasskey(read);
        });
    }

    String id() {
        return PasskeyReading.TEXT.encodeToString(sent.getCredentialId());
    }

    String challenge() {
        return PasskeyReading.challenge(sent.getCollectedClientData());
    }

    long counter() {
        return Objects.requireNonNull(sent.getAuthenticatorData()).getSignCount();
    }

    /** Checks it as WebAuthn Level 3 says (7.2), apart from whether the challenge is ours. */
    Found check(PasskeySite site, Account account, Passkey kept) {
        if (!PasskeyReading.TEXT.encodeToString(sent.getUserHandle()).equals(PasskeySite.handle(account))) {
            return Found.WRONG;
        }
        var known = new CredentialRecordImpl(
                null, true, kept.synced(), null, kept.counter(), PasskeyReading.key(kept), null, null, null, null);
        var expected = site.expected(
                Objects.requireNonNull(sent.getCollectedClientData()).getChallenge());
        try {
            PasskeyReading.CHECKS.verify(sent, new AuthenticationParameters(expected, known, null, true));
            return Found.RIGHT;
        } catch (MaliciousCounterValueException copied) {
            return Found.COPY;
        } catch (RuntimeException refused) {
            return Found.WRONG;
        }
    }
}
