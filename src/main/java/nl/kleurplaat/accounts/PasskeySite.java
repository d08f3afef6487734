package nl.kleurplaat.accounts;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/**
 * For what a passkey is made, and where it is shown: this service under the name by which a browser reached it, which was looked at
 * before anything else was.
 *
 * @param host the name, without a port: the relying party
 * @param origin as the browser tells it, such as {@code https://kleurplaat.example}
 */
record PasskeySite(String host, String origin) {

    /** How long somebody has for it. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A number in brackets or with dots: browsers make no passkeys for these. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*|[0-9.]+");

    private static final String USER_VERIFICATION = "userVerification";
    private static final String REQUIRED = "required";
    private static final String PUBLIC_KEY = "public-key";

    /** Nothing where the browser reached the service by an address that is no name. */
    static Optional<PasskeySite> of(HttpServletRequest request) {
        String origin = LoginPage.home(request).toLowerCase(Locale.ROOT);
        String host = origin.replaceFirst("^\\w+://", "").replaceFirst(":[0-9]+$", "");
        return ADDRESS.matcher(host).matches() ? Optional.empty() : Optional.of(new PasskeySite(host, origin));
    }

    /** @throws Problem BAD_INPUT where there can be none */
    static PasskeySite required(HttpServletRequest request) {
        return of(request).orElseThrow(() -> new Problem(ProblemCode.BAD_INPUT, "accounts.passkey.address"));
    }

    /** What a browser is told to make a passkey: {@code PublicKeyCredentialCreationOptions}, bytes in base64url. */
    Map<String, Object> toMake(String challenge, Account account, List<Passkey> already) {
        return Map.of(
                "challenge",
                challenge,
                "rp",
                Map.of("id", host, "name", "Kleurplaat"),
                "user",
                Map.of("id", handle(account), "name", account.name(), "displayName", account.name()),
                "pubKeyCredParams",
                MadePasskey.KINDS.stream()
                        .map(kind ->
                                Map.of("type", PUBLIC_KEY, "alg", kind.getAlg().getValue()))
                        .toList(),
                "timeout",
                PATIENCE.toMillis(),
                "excludeCredentials",
                already.stream()
                        .map(one -> Map.of("type", PUBLIC_KEY, "id", one.id()))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", REQUIRED, "requireResidentKey", true, USER_VERIFICATION, REQUIRED),
                "attestation",
                "none");
    }

    /** What a browser is told to show a passkey, whichever it has: {@code PublicKeyCredentialRequestOptions}, bytes in base64url. */
    Map<String, Object> toShow(String challenge) {
        return Map.of(
                "challenge", challenge, "rpId", host, "timeout", PATIENCE.toMillis(), USER_VERIFICATION, REQUIRED);
    }

    /** What has to stand in what comes back. */
    ServerProperty expected(Challenge challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(origin))
                .rpId(host)
                .challenge(challenge)
                .build();
    }

    /** As whom an account is known to a passkey: by nothing that says who it is. */
    static String handle(Account account) {
        return PasskeyReading.TEXT.encodeToString(account.id().getBytes(StandardCharsets.UTF_8));
    }
}
