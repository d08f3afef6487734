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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer in this JVM, Spring Authorization Server. Its clients are called as the roles are, and have that role;
 * one called {@code nobody} has none. People log in there under the same names, in a browser, for the client {@link #PAGES}.
 */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "kleurplaat";

    /** The client whose pages people log in for. */
    static final String PAGES = "pages";

    static final String PASSWORD = "a password";
    static final String SECRET = "secret of " + PAGES;

    private static final List<String> NAMES = List.of("viewer", "editor", "steward", "admin", "nobody");

    private static final AtomicReference<JWKSet> KEYS = new AtomicReference<>();

    /** What is made of an id token in the end. */
    private static final AtomicReference<Consumer<JwtClaimsSet.Builder>> SPOILT = new AtomicReference<>(token -> {});

    private static final AtomicInteger SERVICE = new AtomicInteger();

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

    /** Where the pages are that people log in for. */
    static void serve(int port) {
        SERVICE.set(port);
    }

    /** Writes id tokens otherwise. */
    static void spoil(Consumer<JwtClaimsSet.Builder> token) {
        SPOILT.set(token);
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
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(NAMES.stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .roles("USER")
                            .build())
                    .toList());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RegisteredClientRepository clients() {
            var programs = new InMemoryRegisteredClientRepository(NAMES.stream()
                    .map(name -> RegisteredClient.withId(name)
                            .clientId(name)
                            .clientSecret("{noop}secret of " + name)
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            .build())
                    .toList());
            return new RegisteredClientRepository() {

                @Override
                public void save(RegisteredClient client) {
                    programs.save(client);
                }

                @Override
                public @Nullable RegisteredClient findById(String id) {
                    return id.equals(PAGES) ? pages() : programs.findById(id);
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String id) {
                    return id.equals(PAGES) ? pages() : programs.findByClientId(id);
                }
            };
        }

        private static RegisteredClient pages() {
            String home = "http://127.0.0.1:" + SERVICE.get();
            return RegisteredClient.withId(PAGES)
                    .clientId(PAGES)
                    .clientSecret("{noop}" + SECRET)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(home + BrowserLogin.RETURN)
                    .postLogoutRedirectUri(home + "/login")
                    .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
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
            return token -> {
                Authentication who = Objects.requireNonNull(token.getPrincipal());
                token.getClaims().claim("roles", List.of(who.getName(), "offline_access"));
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    SPOILT.get().accept(token.getClaims());
                } else {
                    token.getClaims().audience(List.of(AUDIENCE));
                }
            };
        }
    }
}
