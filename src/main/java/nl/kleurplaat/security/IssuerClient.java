package nl.kleurplaat.security;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** This service as a client of an OpenID Connect issuer. What the issuer says of itself is fetched at the first login, and kept. */
final class IssuerClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final String issuer;
    private final String id;
    private final String secret;
    private final SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
    private volatile @Nullable ClientRegistration registration;
    private volatile @Nullable JwtDecoder idTokens;

    /** @param secret blank where the issuer gave none */
    IssuerClient(String issuer, String id, String secret) {
        this.issuer = issuer;
        this.id = id;
        this.secret = secret;
        http.setConnectTimeout(CONNECT);
        http.setReadTimeout(ANSWER);
    }

    String issuer() {
        return issuer;
    }

    String id() {
        return id;
    }

    /** @throws org.springframework.web.client.RestClientException where the issuer does not answer */
    ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known == null) {
            known = fetch();
            registration = known;
        }
        return known;
    }

    private ClientRegistration fetch() {
        Map<String, Object> said = RestClient.builder()
                .requestFactory(http)
                .build()
                .get()
                .uri(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException("another issuer answers at " + issuer);
        }
        ClientRegistration.Builder client = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId("issuer")
                .clientId(id)
                .scope("openid", "profile", "email");
        return secret.isBlank()
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(secret).build();
    }

    /** Takes a code to the issuer, and holds what it gives for it against what was asked. */
    OidcAuthorizationCodeAuthenticationProvider codes(OAuth2UserService<OidcUserRequest, OidcUser> users) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(all -> all.disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var codes = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        codes.setJwtDecoderFactory(this::idTokens);
        return codes;
    }

    private JwtDecoder idTokens(ClientRegistration client) {
        JwtDecoder known = idTokens;
        if (known == null) {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                            Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .restOperations(new RestTemplate(http))
                    .build();
            decoder.setJwtValidator(new OidcIdTokenValidator(client));
            known = decoder;
            idTokens = known;
        }
        return known;
    }

    /** Where one logs out there; nothing where there is no such place. */
    Optional<String> endOfSession(ClientRegistration client) {
        return Optional.ofNullable(
                        client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(String::valueOf);
    }
}
