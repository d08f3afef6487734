package nl.kleurplaat.security;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads the tokens of one issuer: signed by a key that it publishes, with RS256 or ES256, for this service, within their
 * time (with a minute for clocks that differ). Its keys are fetched at the first token, and again for a key that is not known.
 */
final class Tokens {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** How much clocks may differ: with the time between two looks less than the minute within which a login ends. */
    private static final Duration SKEW = Duration.ofSeconds(35);

    private Tokens() {}

    static JwtDecoder of(String issuer, String audience) {
        return new SupplierJwtDecoder(() -> decoder(issuer, audience));
    }

    private static NimbusJwtDecoder decoder(String issuer, String audience) {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(CONNECT);
        http.setReadTimeout(ANSWER);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience), times));
        return decoder;
    }
}
