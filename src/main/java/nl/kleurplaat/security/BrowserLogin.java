package nl.kleurplaat.security;

import static nl.kleurplaat.api.ProblemCode.FORBIDDEN;
import static nl.kleurplaat.api.ProblemCode.RATE_LIMITED;
import static nl.kleurplaat.api.ProblemCode.TIMEOUT;
import static nl.kleurplaat.api.ProblemCode.UNAUTHENTICATED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import nl.kleurplaat.accounts.LoggingOut;
import nl.kleurplaat.accounts.SessionHolder;
import nl.kleurplaat.accounts.Sessions;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.api.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Logging in with a browser at an OpenID Connect issuer: an authorization code with PKCE. What is told to the issuer and has to come back
 * (state, nonce, verifier) is made of one secret that the browser keeps meanwhile, so that nothing is kept here of who only begins.
 */
final class BrowserLogin implements LoggingOut {

    /** Where the issuer sends the browser back to. */
    static final String RETURN = "/login/issuer/return";

    /** How many may be looked up at the issuer at once: whoever asks for it is not known yet. */
    private static final int AT_ONCE = 16;

    private static final int MOST = 10_000;

    private final IssuerClient client;
    private final AuthenticationProvider codes;
    private final RoleClaim roles;
    private final OrganisationClaim organisations;
    private final JwtDecoder accessTokens;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);

    /** By the hash of a session. It is asked for to log out, and lets somebody in elsewhere: so it is not written down. */
    private final Cache<String, String> idTokens = Caffeine.newBuilder()
            .expireAfterWrite(Sessions.SESSION)
            .maximumSize(MOST)
            .build();

    /** @param accessTokens reads those that are for this service */
    BrowserLogin(IssuerClient client, RoleClaim roles, OrganisationClaim organisations, JwtDecoder accessTokens) {
        this.client = client;
        this.codes = client.codes(request -> new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken()));
        this.roles = roles;
        this.organisations = organisations;
        this.accessTokens = accessTokens;
    }

    /** Where a browser with this secret logs in. */
    String begin(String secret, String home) {
        return request(secret, home).getAuthorizationRequestUri();
    }

    /** @param idToken what the issuer says of them */
    record Entered(SessionHolder who, String idToken) {}

    /**
     * Who comes back from the issuer.
     *
     * @param secret with which the browser began; null where it did not
     * @param answer the parameters with which it comes back
     * @throws Problem where that does not let them in
     */
    Entered enter(@Nullable String secret, String home, Map<String, String> answer) {
        String state = answer.getOrDefault("state", "");
        if (secret == null || !MessageDigest.isEqual(bytes(made("state", secret)), bytes(state))) {
            throw new Problem(FORBIDDEN, "login.other-browser");
        }
        if (!atOnce.tryAcquire()) {
            throw new Problem(RATE_LIMITED, "login.busy");
        }
        try {
            return entered(exchange(request(secret, home), answer, state));
        } finally {
            atOnce.release();
        }
    }

    private OAuth2LoginAuthenticationToken exchange(
            OAuth2AuthorizationRequest request, Map<String, String> answer, String state) {
        String code = answer.get("code");
        OAuth2AuthorizationResponse.Builder response = code == null || answer.containsKey("error")
                ? OAuth2AuthorizationResponse.error(answer.getOrDefault("error", "invalid_response"))
                : OAuth2AuthorizationResponse.success(code);
        var exchange = new OAuth2AuthorizationExchange(
                request,
                response.state(state)
                        .redirectUri(Objects.requireNonNull(request.getRedirectUri()))
                        .build());
        try {
            return (OAuth2LoginAuthenticationToken) Objects.requireNonNull(
                    codes.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange)));
        } catch (AuthenticationException | OAuth2AuthorizationException | JwtException e) {
            throw isAway(e) ? away() : new Problem(UNAUTHENTICATED, "login.not-there", client.issuer());
        }
    }

    private Entered entered(OAuth2LoginAuthenticationToken login) {
        OidcIdToken idToken = ((OidcUser) Objects.requireNonNull(login.getPrincipal())).getIdToken();
        Map<String, Object> said = roles.of(idToken.getClaims()).isPresent()
                ? idToken.getClaims()
                : access(Objects.requireNonNull(login.getAccessToken()).getTokenValue());
        Role role = roles.of(said).orElseThrow(() -> new Problem(FORBIDDEN, "login.no-role", roles.path()));
        String subject = Objects.requireNonNull(idToken.getSubject());
        String name = Stream.of(idToken.getPreferredUsername(), idToken.getEmail(), idToken.getFullName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(subject);
        return new Entered(new SessionHolder(subject, name, role, organisations.of(said)), idToken.getTokenValue());
    }

    /** Some issuers write roles in tokens for this service alone. */
    private Map<String, Object> access(String token) {
        try {
            return accessTokens.decode(token).getClaims();
        } catch (JwtException notForHere) {
            return Map.of();
        }
    }

    /** Keeps how a session logs out at the issuer too. */
    void keep(String session, Entered entered) {
        idTokens.put(Secret.hash(session), entered.idToken());
    }

    @Override
    public Optional<String> address(String session, String home) {
        String idToken = idTokens.asMap().remove(Secret.hash(session));
        if (idToken == null) {
            return Optional.empty();
        }
        try {
            return client.endOfSession(registration())
                    .map(end -> UriComponentsBuilder.fromUriString(end)
                            .queryParam("id_token_hint", "{token}")
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{home}")
                            .encode()
                            .buildAndExpand(idToken, client.id(), home + "/login")
                            .toUriString());
        } catch (Problem away) {
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest request(String secret, String home) {
        String nonce = made("nonce", secret);
        String verifier = made("verifier", secret);
        ClientRegistration issuer = registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(issuer.getProviderDetails().getAuthorizationUri()))
                .clientId(issuer.getClientId())
                .redirectUri(home + RETURN)
                .scopes(issuer.getScopes())
                .state(made("state", secret))
                .attributes(own ->
                        own.putAll(Map.of(OidcParameterNames.NONCE, nonce, PkceParameterNames.CODE_VERIFIER, verifier)))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE,
                        sha256(nonce),
                        PkceParameterNames.CODE_CHALLENGE,
                        sha256(verifier),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build();
    }

    private ClientRegistration registration() {
        try {
            return client.registration();
        } catch (RestClientException | IllegalStateException | IllegalArgumentException e) {
            throw away();
        }
    }

    private Problem away() {
        return new Problem(TIMEOUT, "login.issuer-away", client.issuer());
    }

    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    private static String made(String purpose, String secret) {
        return Secret.hash(purpose + " " + secret);
    }

    private static String sha256(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.digest().digest(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
