package nl.kleurplaat.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer in this JVM, Spring Authorization Server. Its clients are called as the roles are, and have that role;
 * one called {@code nobody} has none.
 */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "kleurplaat";

    private static final AtomicReference<JWKSet> KEYS = new AtomicReference<>();

    private final AnnotationConfigServletWebServerApplicationContext server;

    private Issuer(AnnotationConfigServletWebServerApplicationContext server) {
        this.server = server;
    }

    static Issuer start() {
        rotate();
        var server = new AnnotationConfigServletWebServerApplicationContext(Server.class);
        return new Issuer(server);
    }

    /** Publishes another key for each algorithm, and those before no more. */
    static void rotate() {
        try {
            KEYS.set(new JWKSet(List.<JWK>of(
                    new RSAKeyGenerator(2048)
                            .keyID(UUID.randomUUID().toString())
                            .algorithm(JWSAlgorithm.RS256)
                            .generate(),
                    new ECKeyGenerator(Curve.P_256)
                            .keyID(UUID.randomUUID().toString())
                            .algorithm(JWSAlgorithm.ES256)
                            .generate())));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static RSAKey rsa() {
        return (RSAKey) KEYS.get().getKeys().getFirst();
    }

    static ECKey elliptic() {
        return (ECKey) KEYS.get().getKeys().getLast();
    }

    String address() {
        return "http://localhost:"
                + Objects.requireNonNull(server.getWebServer()).getPort();
    }

    /** What it gives a client of this name. */
    String token(String client) {
        String login =
                Base64.getEncoder().encodeToString((client + ":secret of " + client).getBytes(StandardCharsets.UTF_8));
        HttpRequest asking = HttpRequest.newBuilder(URI.create(address() + "/oauth2/token"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(asking, BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer).get("access_token").asString();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            var tomcat = new TomcatServletWebServerFactory(0);
            tomcat.setAddress(InetAddress.getLoopbackAddress());
            // filters are only asked where there is a servlet behind them
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        SecurityFilterChain issuing(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    List.of("viewer", "editor", "steward", "admin", "nobody").stream()
                            .map(name -> RegisteredClient.withId(name)
                                    .clientId(name)
                                    .clientSecret("{noop}secret of " + name)
                                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                    .build())
                            .toList());
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return (selector, context) -> selector.select(KEYS.get());
        }

        @Bean
        JwtDecoder itself(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> token.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("roles", List.of(token.getRegisteredClient().getClientId(), "offline_access"));
        }
    }
}
