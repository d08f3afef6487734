package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import nl.kleurplaat.KleurplaatApplication;
import nl.kleurplaat.start.StartFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ListenAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "127.8.9.10", " 127.0.0.1 ", "::ffff:127.0.0.1"})
    void listensOnLoopback(String address) {
        assertThatCode(() -> ListenAddress.requireLoopback("server.address", address))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "::",
                "",
                "  ",
                "192.168.1.20",
                "10.0.0.1",
                "8.8.8.8",
                "fe80::1",
                "no.such.host.invalid"
            })
    void refusesEveryOtherAddressAndNamesTheFix(String address) {
        assertThatThrownBy(() -> ListenAddress.requireLoopback("server.address", address))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.fix())
                                .contains("SERVER_ADDRESS")
                                .contains("127.0.0.1"))
                .hasMessageContaining("server.address is");
    }

    @Test
    void listensOnLoopbackWhenNothingIsSet() {
        StandardEnvironment environment = environment(Map.of());
        LoopbackOnly.check(environment);

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "", "::"})
    void readsTheSettingAsTheEnvironmentSpellsIt(String address) {
        assertThatThrownBy(() -> LoopbackOnly.check(environment(Map.of("SERVER_ADDRESS", address))))
                .isInstanceOf(StartFailure.class);
    }

    @Test
    void refusesAManagementPortThatOthersCanReach() {
        assertThatThrownBy(() -> LoopbackOnly.check(environment(Map.of("MANAGEMENT_SERVER_PORT", "9090"))))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("management.server.address");
        assertThatCode(() -> LoopbackOnly.check(environment(
                        Map.of("MANAGEMENT_SERVER_PORT", "9090", "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "", "::", "192.168.1.20"})
    void refusesBeforeAnythingElseStarts(String address) {
        SpringApplication application = new SpringApplication(KleurplaatApplication.class);
        boolean[] contextMade = new boolean[1];
        application.addInitializers(context -> contextMade[0] = true);

        assertThatThrownBy(() -> application.run("--server.address=" + address)).isInstanceOf(StartFailure.class);
        assertThat(contextMade[0]).isFalse();
    }

    @Test
    void listensWhereItIsToldWhenUsersLogIn() {
        StandardEnvironment environment =
                environment(Map.of("SERVER_ADDRESS", "0.0.0.0", "KLEURPLAAT_LOGIN_ISSUER", "https://issuer.example"));
        LoopbackOnly.check(environment);

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThatCode(() -> LoopbackOnly.check(
                        environment(Map.of("SERVER_ADDRESS", "0.0.0.0", "KLEURPLAAT_LOGIN_KEYS", "true"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LoopbackOnly.check(
                        environment(Map.of("SERVER_ADDRESS", "0.0.0.0", "KLEURPLAAT_LOGIN_ISSUER", " "))))
                .isInstanceOf(StartFailure.class);
    }

    @Test
    void looksAgainAtWhatTheWebServerWasTold() throws Exception {
        assertThatThrownBy(() -> guard(null)).isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> guard(InetAddress.ofLiteral("0.0.0.0"))).isInstanceOf(StartFailure.class);
        assertThatCode(() -> guard(InetAddress.getLoopbackAddress())).doesNotThrowAnyException();
    }

    private static void guard(@Nullable InetAddress address) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        factory.setAddress(address);
        new SecurityConfiguration()
                .listenAddressGuard(new StandardEnvironment())
                .customize(factory);
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addLast(new MapPropertySource("files", Map.of()));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
