package nl.kleurplaat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kleurplaat.OwnServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The program where people log in at an issuer with their browser, or with an account here, with its sample. */
@OwnServiceTest(
        properties = {
            "kleurplaat.login.accounts=true",
            "kleurplaat.login.client-id=" + Issuer.PAGES,
            "kleurplaat.login.client-secret=" + Issuer.SECRET
        })
class BrowserLoginIT {

    private static final Issuer ISSUER = Issuer.start();

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    private CookieManager cookies = new CookieManager();
    private HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kleurplaat.login.issuer", ISSUER::address);
        settings.add("kleurplaat.login.audience", () -> Issuer.AUDIENCE);
    }

    @BeforeEach
    void begin() {
        Issuer.serve(port);
        other();
    }

    @AfterEach
    void asItIs() {
        Issuer.spoil(token -> {});
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    /** Somebody with another browser. */
    private void other() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    @Test
    void thePageOffersBothWays() {
        assertThat(get(here("/login?to=/gaps")).body())
                .contains("/login/issuer?to=/gaps", "account van uw organisatie", "name=\"password\"");
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "steward, 403", "admin, 200"})
    void whoLogsInThereIsInWithTheRoleOfTheirToken(String role, int accounts) {
        HttpResponse<String> entered = enter(comeBack(role, "/map?lens=%7B%7D"));

        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.headers().firstValue("Refresh")).hasValue("0; url=/map?lens=%7B%7D");
        assertThat(entered.body()).contains("U bent ingelogd");
        assertThat(String.join("\n", entered.headers().allValues("Set-Cookie")))
                .contains("SameSite=Strict", "HttpOnly");
        String page = get(here("/")).body();
        assertThat(page).contains("Uitloggen", "title=\"" + role + "\"");
        assertThat(get(here("/accounts")).statusCode()).isEqualTo(accounts);
        assertThat(ask(token(page), "{ accounts { name } }"))
                .contains(role.equals("admin") ? "\"data\":{\"accounts\":[" : "FORBIDDEN");
    }

    @Test
    void theSessionIsForPagesAlone() {
        enter(comeBack("admin", "/"));

        HttpResponse<String> answer = send(request(here("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(ask(session(), "{ __typename }")).contains("UNAUTHENTICATED");
        assertThat(send(request(here("/logout")).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void loggingOutEndsItHereAndThere() {
        enter(comeBack("viewer", "/"));
        String page = get(here("/")).body();
        String token = token(page);
        assertThat(ask(token, "{ __typename }")).contains("Query");

        HttpResponse<String> left = post(here("/logout"), Map.of("form", form(page)));

        String onward = left.headers().firstValue("Refresh").orElse("").replaceFirst("0; url=", "");
        assertThat(onward).startsWith(ISSUER.address() + "/connect/logout?id_token_hint=");
        assertThat(ask(token, "{ __typename }")).contains("UNAUTHENTICATED");
        assertThat(get(here("/")).headers().firstValue("Location")).hasValue("/login?to=%2F");
        HttpResponse<String> after = get(onward);
        assertThat(after.headers().firstValue("Location")).hasValue(here("/login"));
        // who comes again has to say there who they are
        HttpResponse<String> again = get(location(get(here("/login/issuer"))));
        assertThat(again.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void aCodeCountsOnceAndInTheBrowserThatBegan() {
        String back = comeBack("viewer", "/");
        List<HttpCookie> begun = List.copyOf(cookies.getCookieStore().getCookies());
        other();
        refused(enter(back), 403, "andere browser");
        assertThat(session()).isEmpty();

        begun.forEach(cookie -> cookies.getCookieStore().add(URI.create(here("/")), cookie));
        assertThat(enter(back).statusCode()).isEqualTo(200);
        refused(enter(back), 403, "al voorbij");

        other();
        begun.forEach(cookie -> cookies.getCookieStore().add(URI.create(here("/")), cookie));
        refused(enter(back), 401, "niet gelukt");
        assertThat(session()).isEmpty();
    }

    @Test
    void anotherStateIsRefused() {
        String back = comeBack("viewer", "/");

        refused(enter(back.replaceFirst("state=[^&]*", "state=" + "0".repeat(64))), 403, "andere browser");
    }

    @Test
    void aCodeOfAnotherLoginIsRefused() {
        String code = comeBack("admin", "/").replaceFirst(".*[?&]code=([^&]*).*", "$1");
        other();

        // its verifier is not that of this browser
        refused(enter(comeBack("viewer", "/").replaceFirst("code=[^&]*", "code=" + code)), 401, "niet gelukt");
        assertThat(session()).isEmpty();
    }

    @Test
    void anotherNonceIsRefused() {
        spoilt(token -> token.claim("nonce", "another"));
        spoilt(token -> token.claims(all -> all.remove("nonce")));
    }

    @Test
    void whatHasEndedIsRefused() {
        Instant longAgo = Instant.now().minusSeconds(3600);
        spoilt(token -> token.issuedAt(longAgo).expiresAt(longAgo.plusSeconds(600)));
    }

    @Test
    void aTokenForAnotherProgramOrOfAnotherIssuerIsRefused() {
        spoilt(token -> token.audience(List.of("another")));
        spoilt(token -> token.issuer("https://another.example"));
    }

    private void spoilt(Consumer<JwtClaimsSet.Builder> token) {
        other();
        Issuer.spoil(token);
        refused(enter(comeBack("viewer", "/")), 401, "niet gelukt");
        assertThat(session()).isEmpty();
    }

    @Test
    void whoHasNoRoleDoesNotGetIn() {
        refused(enter(comeBack("nobody", "/")), 403, "nog geen rol");
        assertThat(session()).isEmpty();
    }

    @Test
    void aRoleInTheAccessTokenCountsToo() {
        Issuer.spoil(token -> token.claims(all -> all.remove("roles")));

        assertThat(enter(comeBack("steward", "/")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheIssuerRefusesIsSaid() {
        String begin = location(get(here("/login/issuer")));
        String state = begin.replaceFirst(".*[?&]state=([^&]*).*", "$1");

        refused(enter(here(BrowserLogin.RETURN + "?error=access_denied&state=" + state)), 401, "niet gelukt");
    }

    @Test
    void aSessionEndsByItself() {
        enter(comeBack("viewer", "/"));
        driver.executableQuery("MATCH (t:AccountTicket) SET t.until = datetime() - duration({seconds: 1})")
                .execute();
        String before = session();

        enter(comeBack("viewer", "/"));

        assertThat(session()).isNotEqualTo(before);
        assertThat(driver.executableQuery("MATCH (t:AccountTicket) RETURN count(t) AS n")
                        .execute()
                        .records()
                        .getFirst()
                        .get("n")
                        .asInt())
                .isOne();
    }

    @Test
    void nothingThatLetsSomebodyInIsKept() {
        String back = comeBack("viewer", "/");
        enter(back);
        token(get(here("/")).body());

        assertThat(driver.executableQuery("MATCH (t:AccountTicket) RETURN properties(t)")
                        .execute()
                        .records()
                        .toString())
                .contains("holderRole: \"VIEWER\"")
                .doesNotContain("eyJ", "ks_", "kt_", session().substring(3));
    }

    @ParameterizedTest
    @CsvSource({"//elders.example/", "https://elders.example/", "/\\elders.example"})
    void loggingInLeadsNowhereElse(String to) {
        assertThat(enter(comeBack("viewer", to)).headers().firstValue("Refresh"))
                .hasValue("0; url=/");
    }

    private static void refused(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("<!DOCTYPE html>", text).doesNotContain("Exception", "eyJ");
    }

    /** Logs in at the issuer; the address with which it sends the browser back. */
    private String comeBack(String name, String to) {
        String asked = location(get(here("/login/issuer?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))));
        assertThat(asked)
                .startsWith(ISSUER.address())
                .contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid");
        String led = location(get(asked));
        if (led.startsWith(here(BrowserLogin.RETURN))) {
            // still logged in there
            return led;
        }
        HttpResponse<String> page = get(led);
        String csrf = find(page.body(), "name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");
        HttpResponse<String> in =
                post(ISSUER.address() + "/login", Map.of("username", name, "password", Issuer.PASSWORD, "_csrf", csrf));
        String back = location(get(location(in)));
        assertThat(back).startsWith(here(BrowserLogin.RETURN) + "?code=");
        return back;
    }

    private HttpResponse<String> enter(String back) {
        return get(back);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("kleurplaat"))
                .map(HttpCookie::getValue)
                .filter(value -> value.startsWith("ks_"))
                .collect(Collectors.joining());
    }

    private String token(String page) {
        HttpResponse<String> answer = post(here("/login/token"), Map.of("form", form(page)));
        return JsonMapper.shared().readTree(answer.body()).get("token").asString();
    }

    private String ask(String token, String question) {
        return send(request(here("/graphql"))
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(Map.of("query", question)))))
                .body();
    }

    private static String form(String page) {
        return find(page, "name=\"form\" value=\"(\\w+)\"");
    }

    private static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> answer.uri().resolve(to).toString())
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private String here(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .setHeader("Accept", address.endsWith("/token") ? "*/*" : "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Accept-Language", "nl");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
