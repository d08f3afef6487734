package nl.kleurplaat.security;

import static nl.kleurplaat.api.ProblemCode.FORBIDDEN;
import static nl.kleurplaat.api.ProblemCode.TIMEOUT;
import static nl.kleurplaat.api.ProblemCode.UNAUTHENTICATED;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.start.StartFailure;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Who logged in at an OpenID Connect issuer, by the token that it signed; nothing is kept between requests. */
final class TokenLogin implements Login {

    private final BearerTokenResolver bearer = new DefaultBearerTokenResolver();
    private final JwtDecoder tokens;
    private final RoleClaim roles;
    private final OrganisationClaim organisations;
    private final String issuer;
    private final String audience;

    private TokenLogin(
            JwtDecoder tokens, RoleClaim roles, OrganisationClaim organisations, String issuer, String audience) {
        this.tokens = tokens;
        this.roles = roles;
        this.organisations = organisations;
        this.issuer = issuer;
        this.audience = audience;
    }

    /**
     * @param issuer its address, as tokens name it
     * @param audience what tokens for this service are for
     * @param roleClaim the claim that has the roles, or a path of names with dots between
     * @param organisationClaim likewise, of the keys of organisations; blank where nobody is limited to any
     * @throws StartFailure for settings that would let in whoever should not
     */
    static TokenLogin of(String issuer, String audience, String roleClaim, String organisationClaim) {
        if (audience.isBlank()) {
            throw new StartFailure(
                    "kleurplaat.login.issuer is set and kleurplaat.login.audience is not, so that tokens for other"
                            + " programs would count here",
                    "Set KLEURPLAAT_LOGIN_AUDIENCE to the name that " + issuer + " gives this service in its tokens");
        }
        if (!isSafe(issuer)) {
            throw new StartFailure(
                    "kleurplaat.login.issuer is '" + issuer + "', whose keys anybody on the way could replace",
                    "Set KLEURPLAAT_LOGIN_ISSUER to an address that begins with https://");
        }
        return new TokenLogin(
                Tokens.of(issuer, audience),
                new RoleClaim(roleClaim),
                new OrganisationClaim(organisationClaim),
                issuer,
                audience);
    }

    private static boolean isSafe(String issuer) {
        try {
            URI address = URI.create(issuer);
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && Hosts.isLoopback(String.valueOf(address.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Reader reader(HttpServletRequest request) {
        return reader(token(request));
    }

    @Override
    public Reader reader(String shown) {
        return reader(decoded(shown));
    }

    private Reader reader(Jwt token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw refused();
        }
        return roles.of(token.getClaims())
                .map(role -> new Reader(subject, role, Reader.Kind.PERSON, organisations.of(token.getClaims())))
                .orElseThrow(() -> new Problem(FORBIDDEN, "login.no-role", roles.path()));
    }

    private Jwt token(HttpServletRequest request) {
        try {
            String token = bearer.resolve(request);
            if (token == null) {
                throw new Problem(UNAUTHENTICATED, "login.none");
            }
            return decoded(token);
        } catch (OAuth2AuthenticationException e) {
            throw refused();
        }
    }

    private Jwt decoded(String token) {
        try {
            return tokens.decode(token);
        } catch (BadJwtException e) {
            throw refused();
        } catch (JwtException | JwtDecoderInitializationException e) {
            throw new Problem(TIMEOUT, "login.issuer-away", issuer);
        }
    }

    private Problem refused() {
        return new Problem(UNAUTHENTICATED, "login.token", issuer, audience);
    }
}
