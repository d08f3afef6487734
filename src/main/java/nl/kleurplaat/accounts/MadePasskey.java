package nl.kleurplaat.accounts;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A passkey that was made and can be kept.
 *
 * @param id of the credential, base64url
 * @param values what is kept of it: see {@link Passkey}
 */
record MadePasskey(String id, Map<String, Object> values) {

    /** How it may sign, the best first: Ed25519, ECDSA on P-256, and RSA for devices that have nothing else. */
    static final List<PublicKeyCredentialParameters> KINDS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
            .toList();

    /** What a browser sent: {@code RegistrationResponseJSON}; nothing where it cannot be read. */
    static Optional<RegistrationData> read(String sent) {
        return PasskeyReading.read(sent, () -> {
            RegistrationData read = PasskeyReading.CHECKS.parseRegistrationResponseJSON(sent);
            Objects.requireNonNull(read.getAttestationObject());
            Objects.requireNonNull(read.getCollectedClientData());
            return read;
        });
    }

    /**
     * Checks it as WebAuthn Level 3 says (7.1), apart from whether the challenge is ours. Its holder has to have been there, and to have
     * proved to the device who they are.
     *
     * @return nothing where it will not do
     */
    static Optional<MadePasskey> checked(RegistrationData sent, PasskeySite site) {
        return PasskeyReading.orNothing(() -> {
            PasskeyReading.CHECKS.verify(
                    sent,
                    new RegistrationParameters(
                            site.expected(Objects.requireNonNull(sent.getCollectedClientData())
                                    .getChallenge()),
                            KINDS,
                            true));
            var said = Objects.requireNonNull(sent.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(said.getAttestedCredentialData());
            Objects.requireNonNull(key.getCOSEKey().getPublicKey());
            return new MadePasskey(
                    PasskeyReading.TEXT.encodeToString(key.getCredentialId()),
                    Map.of("key", PasskeyReading.kept(key), "counter", said.getSignCount(), "synced", said.isFlagBE()));
        });
    }
}
