package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.start.StartFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Tokens of a real issuer, and those that somebody else made. */
class TokenLoginTests {

    private static Issuer issuer;
    private static TokenLogin login;

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
        login = TokenLogin.of(issuer.address(), Issuer.AUDIENCE, "roles", "");
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "editor", "steward", "admin"})
    void whatTheIssuerGaveIsRead(String role) {
        assertThat(login.reader(bearing(issuer.token(role))))
                .isEqualTo(new Reader(role, Role.valueOf(role.toUpperCase(Locale.ROOT))));
    }

    @Test
    void whoeverHasNoRoleIsRefusedWithASentence() {
        assertThatThrownBy(() -> login.reader(bearing(issuer.token("nobody"))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.FORBIDDEN);
                    assertThat(problem.sentence().toString()).contains("login.no-role");
                });
    }

    @Test
    void whatItSignsWithTheOtherAlgorithmIsReadToo() throws JOSEException {
        String token =
                signed(JWSAlgorithm.ES256, Issuer.elliptic().getKeyID(), new ECDSASigner(Issuer.elliptic()), it -> it);

        assertThat(login.reader(bearing(token)).role()).isEqualTo(Role.EDITOR);
    }

    static Stream<Arguments> wrong() throws JOSEException {
        RSAKey own = Issuer.rsa();
        var signer = new RSASSASigner(own);
        RSAKey other = new RSAKeyGenerator(2048).keyID(own.getKeyID()).generate();
        String good = signed(JWSAlgorithm.RS256, own.getKeyID(), signer, it -> it);
        String[] parts = good.split("\\.");
        return Stream.of(
                argumentSet("expired", right(it -> it.expirationTime(in(-90)))),
                argumentSet("without an end", right(it -> it.expirationTime(null))),
                argumentSet("not yet valid", right(it -> it.notBeforeTime(in(90)))),
                argumentSet("of another issuer", right(it -> it.issuer("https://elsewhere.example"))),
                argumentSet("of no issuer", right(it -> it.issuer(null))),
                argumentSet("for another program", right(it -> it.audience("elsewhere"))),
                argumentSet("for no program", right(it -> it.audience((String) null))),
                argumentSet("of nobody", right(it -> it.subject(null))),
                argumentSet("forged", signed(JWSAlgorithm.RS256, own.getKeyID(), new RSASSASigner(other), it -> it)),
                argumentSet(
                        "with other claims under the signature",
                        parts[0] + "."
                                + claims(it -> it.claim("roles", "admin"))
                                        .toPayload()
                                        .toBase64URL() + "." + parts[2]),
                argumentSet("unsigned", new PlainJWT(claims(it -> it)).serialize()),
                argumentSet(
                        "signed with the public key as a password",
                        signed(
                                JWSAlgorithm.HS256,
                                own.getKeyID(),
                                new MACSigner(own.toRSAPublicKey().getEncoded()),
                                it -> it)),
                argumentSet("of another algorithm", signed(JWSAlgorithm.RS512, own.getKeyID(), signer, it -> it)),
                argumentSet("with a key that is not known", signed(JWSAlgorithm.RS256, "unknown", signer, it -> it)),
                argumentSet("without its signature", parts[0] + "." + parts[1] + "."),
                argumentSet("no token", "something"),
                argumentSet("empty", ""),
                argumentSet("with what is no token in it", "a b"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsRefused(String token) {
        assertThatThrownBy(() -> login.reader(bearing(token)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNAUTHENTICATED));
    }

    /** So that the refusals above are for what each names. */
    @Test
    void theSameWithNothingWrongIsRead() throws JOSEException {
        assertThat(login.reader(bearing(right(it -> it)))).isEqualTo(new Reader("somebody", Role.EDITOR));
        assertThat(login.reader(bearing(right(it -> it.expirationTime(in(-30)).notBeforeTime(in(30))))))
                .isEqualTo(new Reader("somebody", Role.EDITOR));
    }

    @Test
    void aRequestWithoutATokenIsRefused() {
        var cookie = new MockHttpServletRequest();
        cookie.addHeader("Cookie", "access_token=" + issuer.token("admin"));
        cookie.setParameter("access_token", issuer.token("admin"));

        assertThatThrownBy(() -> login.reader(cookie)).hasMessageContaining("login.none");
    }

    @Test
    void aNewKeyOfTheIssuerIsKnownAtOnce() {
        login.reader(bearing(issuer.token("viewer")));
        Issuer.rotate();

        assertThat(login.reader(bearing(issuer.token("viewer"))).role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void anIssuerThatDoesNotAnswerIsNotTheFaultOfWhoLogsIn() {
        TokenLogin away = TokenLogin.of("http://localhost:1", Issuer.AUDIENCE, "roles", "");

        assertThatThrownBy(() -> away.reader(bearing(issuer.token("viewer"))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT));
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, VIEWER",
        "Editor, EDITOR",
        "'viewer,something else,admin', ADMIN",
        "something else,",
        "'',",
        "administrator,"
    })
    void theHighestOfTheRolesCounts(String roles, @Nullable Role role) throws JOSEException {
        String token =
                right(it -> it.claim("roles", null).claim("realm_access", Map.of("roles", List.of(roles.split(",")))));
        var nested = TokenLogin.of(issuer.address(), Issuer.AUDIENCE, "realm_access.roles", "");

        if (role == null) {
            assertThatThrownBy(() -> nested.reader(bearing(token))).hasMessageContaining("login.no-role");
        } else {
            assertThat(nested.reader(bearing(token)).role()).isEqualTo(role);
        }
    }

    @Test
    void aClaimSaysForWhichOrganisationsSomebodyMakesChanges() throws JOSEException {
        var limiting = TokenLogin.of(issuer.address(), Issuer.AUDIENCE, "roles", "for.organisations");

        assertThat(organisations(limiting, Map.of("organisations", List.of("own", "second"))))
                .containsExactlyInAnyOrder("own", "second");
        assertThat(organisations(limiting, Map.of("organisations", "own"))).containsExactly("own");
        assertThat(organisations(limiting, Map.of("organisations", "*"))).isNull();
        // what the issuer forgets opens nothing
        assertThat(organisations(limiting, Map.of())).isEmpty();
        assertThat(organisations(limiting, Map.of("organisations", 7))).isEmpty();
        assertThat(organisations(login, Map.of("organisations", "own"))).isNull();
        assertThat(limiting.reader(bearing(issuer.token("admin"))).organisations())
                .isNull();
    }

    private static @Nullable Set<String> organisations(TokenLogin login, Map<String, Object> claim)
            throws JOSEException {
        return login.reader(bearing(right(it -> it.claim("for", claim)))).organisations();
    }

    @Test
    void settingsThatLetInTooManyAreRefused() {
        assertThatThrownBy(() -> TokenLogin.of("https://issuer.example", " ", "roles", ""))
                .isInstanceOfSatisfying(
                        StartFailure.class, failure -> assertThat(failure.fix()).contains("KLEURPLAAT_LOGIN_AUDIENCE"));
        for (String unsafe : List.of("http://issuer.example", "issuer.example", "ftp://localhost", "not an address")) {
            assertThatThrownBy(() -> TokenLogin.of(unsafe, "kleurplaat", "roles", ""))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(unsafe);
        }
    }

    private static MockHttpServletRequest bearing(String token) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer " + token);
        return request;
    }

    private static String right(UnaryOperator<JWTClaimsSet.Builder> but) throws JOSEException {
        return signed(JWSAlgorithm.RS256, Issuer.rsa().getKeyID(), new RSASSASigner(Issuer.rsa()), but);
    }

    private static String signed(
            JWSAlgorithm algorithm, String key, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> but)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims(but));
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> but) {
        return but.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer.address())
                        .audience(Issuer.AUDIENCE)
                        .subject("somebody")
                        .expirationTime(in(300))
                        .claim("roles", List.of("editor")))
                .build();
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plus(Duration.ofSeconds(seconds)));
    }
}
