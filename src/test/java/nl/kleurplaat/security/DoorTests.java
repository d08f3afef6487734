package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kleurplaat.start.StartFailure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DoorTests {

    private final Door door = new Door(
            new Hosts(List.of("kleurplaat.gemeente.example")),
            new Origins(List.of("https://kaart.example", "http://localhost:5173")));

    @Nested
    class TheHost {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "localhost",
                    "localhost:8080",
                    "LocalHost:1",
                    "127.0.0.1",
                    "127.0.0.1:65535",
                    "[::1]",
                    "[::1]:8080",
                    "kleurplaat.gemeente.example",
                    "Kleurplaat.Gemeente.example:443"
                })
        void isThisServiceWithAnyPort(String host) {
            assertThat(door.refusal(request("GET", host))).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "evil.example",
                    "localhost.evil.example",
                    "evil.example:8080",
                    "127.0.0.1.evil.example",
                    "localhost.",
                    "localhost:",
                    "localhost:99999999",
                    "localhost@evil.example",
                    "localhost:8080@evil.example",
                    "localhost/evil",
                    "0.0.0.0:8080",
                    "[::]",
                    "[::1",
                    "::1",
                    "127.0.0.2",
                    "2130706433",
                    "localhost,evil.example",
                    "gemeente.example",
                    "localhost\u0000"
                })
        void isNoOtherName(String host) {
            assertThat(door.refusal(request("GET", host))).isEqualTo(DoorRefusal.HOST);
        }

        @Test
        void mustBeThere() {
            assertThat(door.refusal(new MockHttpServletRequest("GET", "/"))).isEqualTo(DoorRefusal.HOST);
        }

        @Test
        void mustBeThereOnce() {
            MockHttpServletRequest request = request("GET", "localhost");
            request.addHeader("Host", "evil.example");

            assertThat(door.refusal(request)).isEqualTo(DoorRefusal.HOST);
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "*.gemeente.example", "name:8080", "http://name", "a b"})
        void isNotASettingThatIsNoName(String setting) {
            assertThatThrownBy(() -> new Hosts(List.of(setting))).isInstanceOf(StartFailure.class);
        }
    }

    @Nested
    class TheOrigin {

        @ParameterizedTest
        @ValueSource(strings = {"http://localhost:8080", "HTTP://LOCALHOST:8080"})
        void isThisServiceItself(String origin) {
            assertThat(door.refusal(from(origin))).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "",
                    "https://localhost:8080",
                    "http://localhost",
                    "http://localhost:3000",
                    "http://127.0.0.1:8080",
                    "http://evil.example",
                    "http://localhost:8080.evil.example",
                    "http://localhost:8080/",
                    "http://localhost:8080 http://evil.example",
                    "file://"
                })
        void isNoOther(String origin) {
            assertThat(door.refusal(from(origin))).isEqualTo(DoorRefusal.FOREIGN);
        }

        @Test
        void countsOnReadingToo() {
            MockHttpServletRequest webSocket = request("GET", "localhost:8080");
            webSocket.addHeader("Upgrade", "websocket");
            webSocket.addHeader("Origin", "http://evil.example");

            assertThat(door.refusal(webSocket)).isEqualTo(DoorRefusal.FOREIGN);
        }

        @Test
        void isRefusedIfOneOfSeveralIsForeign() {
            MockHttpServletRequest request = from("http://localhost:8080");
            request.addHeader("Origin", "http://evil.example");

            assertThat(door.refusal(request)).isEqualTo(DoorRefusal.FOREIGN);
        }

        private static MockHttpServletRequest from(String origin) {
            MockHttpServletRequest request = request("POST", "localhost:8080");
            request.addHeader("Origin", origin);
            return request;
        }
    }

    @Nested
    class TheSiteOfTheSender {

        @ParameterizedTest
        @ValueSource(strings = {"same-origin", "none"})
        void mayBeOwn(String site) {
            assertThat(door.refusal(sent("POST", site, "cors"))).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"cross-site", "same-site", "something-new"})
        void mayNotChangeAnythingFromElsewhere(String site) {
            assertThat(door.refusal(sent("POST", site, "navigate"))).isEqualTo(DoorRefusal.FOREIGN);
            assertThat(door.refusal(sent("DELETE", site, "cors"))).isEqualTo(DoorRefusal.FOREIGN);
            assertThat(door.refusal(sent("OPTIONS", site, "cors"))).isEqualTo(DoorRefusal.FOREIGN);
        }

        @Test
        void mayBeElsewhereForALinkButNotForAPartOfAPage() {
            assertThat(door.refusal(sent("GET", "cross-site", "navigate"))).isNull();
            assertThat(door.refusal(sent("GET", "cross-site", "no-cors"))).isEqualTo(DoorRefusal.FOREIGN);
        }

        private static MockHttpServletRequest sent(String method, String site, String mode) {
            MockHttpServletRequest request = request(method, "localhost:8080");
            request.addHeader("Sec-Fetch-Site", site);
            request.addHeader("Sec-Fetch-Mode", mode);
            return request;
        }
    }

    @Nested
    class AnotherSiteThatIsAllowed {

        @ParameterizedTest
        @ValueSource(strings = {"https://kaart.example", "HTTPS://Kaart.Example", "http://localhost:5173"})
        void comesInFromElsewhere(String origin) {
            assertThat(door.refusal(from(origin))).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://kaart.example",
                    "https://kaart.example:8443",
                    "https://kaart.example.evil.example",
                    "http://localhost:5174",
                    "null"
                })
        void isNoOtherOne(String origin) {
            assertThat(door.refusal(from(origin))).isEqualTo(DoorRefusal.FOREIGN);
        }

        @Test
        void isStillAddressedToThisService() {
            MockHttpServletRequest request = request("POST", "evil.example");
            request.addHeader("Origin", "https://kaart.example");

            assertThat(door.refusal(request)).isEqualTo(DoorRefusal.HOST);
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "kaart.example", "https://*.example", "https://kaart.example/", "null", "ftp://x"})
        void isNamedAsAnOrigin(String setting) {
            assertThatThrownBy(() -> new Origins(List.of(setting)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(setting);
        }

        private static MockHttpServletRequest from(String origin) {
            MockHttpServletRequest request = request("POST", "localhost:8080");
            request.addHeader("Origin", origin);
            request.addHeader("Sec-Fetch-Site", "cross-site");
            request.addHeader("Sec-Fetch-Mode", "cors");
            return request;
        }
    }

    private static MockHttpServletRequest request(String method, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/graphql");
        request.addHeader("Host", host);
        return request;
    }
}
