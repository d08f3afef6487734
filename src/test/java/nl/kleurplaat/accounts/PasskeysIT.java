package nl.kleurplaat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.accounts.PasskeyChallenges.Purpose;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.audit.AuditedChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program where people log in with passkeys, and with what is no passkey of theirs. */
@OwnServiceTest(properties = "kleurplaat.login.accounts=true")
class PasskeysIT {

    private static final String PASSWORD = "een zin van mij";
    private static final String WRONG = "Deze passkey geldt hier niet, of niet meer";
    private static final String NOT_MADE = "Deze passkey is niet aangenomen";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyChallenges challenges;

    @Autowired
    Sessions sessions;

    @Autowired
    Driver driver;

    @Autowired
    AuditedChanges changes;

    @Autowired
    Environment settings;

    private String root;
    private TestAuthenticator device;

    @BeforeEach
    void take() {
        root = "http://localhost:" + port;
        device = new TestAuthenticator(root);
    }

    @AfterEach
    void nobody() {
        driver.executableQuery(
                        "MATCH (n) WHERE n:Account OR n:AccountTicket OR n:Passkey OR n:AuditEntry DETACH DELETE n")
                .execute();
        sessions.forget();
    }

    @Test
    void whoIsInvitedMakesAPasskeyInsteadOfAPasswordAndLogsInWithIt() {
        accept("a", Role.EDITOR, device);
        Account account = account("a");
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.hasPassword()).isFalse();
        assertThat(account.passkeys()).isOne();
        assertThat(kept(account.id())).endsWith(account.id() + " UPDATE [passkeys]");
        assertThat(accounts.of("a", PASSWORD)).isEmpty();

        PageVisitor visitor = visitor();
        assertThat(visitor.open("/map?lang=nl").uri().getPath()).isEqualTo("/login");
        HttpResponse<String> after = show(visitor, device);

        assertThat(after.uri().toString()).isEqualTo(root + "/map?lang=nl");
        assertThat(after.body()).contains("data-view=\"map\"", "Uitloggen");
        assertThat(visitor.ask("{ __typename }").toString()).contains("Query");
        assertThat(visitor.cookie()).startsWith("ks_");
        assertThat(passkeys.of(account)).extracting(Passkey::usedAt).doesNotContainNull();
        visitor.open("/");
        visitor.fill("/logout", Map.of());
        assertThat(visitor.open("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void anInvitationCountsOnceAlsoWithAPasskey() {
        Accounts.Invited invited = accounts.invite("a", Role.VIEWER, null, "local");
        PageVisitor first = visitor();
        first.open(invited.path());
        Map<String, String> token = Map.of("token", invited.path().replaceFirst(".*=", ""));
        String made = device.make(first.told("/invitation/passkey/options", token));
        PageVisitor second = visitor();
        second.open(invited.path());
        second.fill("/invitation", Map.of("password", PASSWORD, "again", PASSWORD));

        HttpResponse<String> late = first.fill("/invitation/passkey", Map.of("credential", made));

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("Deze uitnodiging geldt niet");
        assertThat(account("a").passkeys()).isZero();
        assertThat(visitor().told("/invitation/passkey/options", token).toString())
                .contains("NOT_FOUND");
    }

    /** Each in turn on a passkey that is right otherwise; the answer does not tell one from another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "another origin",
                "another port",
                "another host",
                "not verified",
                "another key",
                "unknown",
                "another account",
                "blocked",
                "removed",
                "invited again",
                "expired",
                "made up",
                "of another browser",
                "to make one",
                "nonsense",
                "nothing"
            })
    void whatIsNotRightIsRefusedWithOneAnswer(String wrong) {
        accept("a", Role.VIEWER, device);
        accept("b", Role.VIEWER, new TestAuthenticator(root));
        TestAuthenticator other = new TestAuthenticator(root);
        PageVisitor visitor = visitor();
        JsonNode options = visitor.told("/login/passkey/options", Map.of());
        String sent = switch (wrong) {
            case "another origin" -> as(() -> device.origin = "https://localhost.elders.example", options);
            case "another port" -> as(() -> device.origin = "http://localhost:1", options);
            case "another host" -> as(() -> device.host = "elders.example", options);
            case "not verified" -> as(() -> device.verifies = false, options);
            case "another key" -> other.show(options).replace(other.id(), device.id());
            case "unknown" -> {
                other.isOf(PasskeySite.handle(account("a")));
                yield other.show(options);
            }
            case "another account" -> as(() -> device.isOf(PasskeySite.handle(account("b"))), options);
            case "blocked" -> as(() -> accounts.change("a", null, true, "local"), options);
            case "removed" -> as(() -> accounts.remove("a", "local"), options);
            case "invited again" -> as(() -> accounts.inviteAgain("a", null, "local"), options);
            case "expired" ->
                as(
                        () -> run("MATCH (t:AccountTicket) WHERE t.passkey IS NOT NULL"
                                + " SET t.until = datetime() - duration('PT1S')"),
                        options);
            case "made up" ->
                device.show(told(options, "challenge", "c2VsZi1tYWRlLXNlbGYtbWFkZS1zZWxmLW1hZGUtc2VsZi0"));
            case "of another browser" -> device.show(visitor().told("/login/passkey/options", Map.of()));
            case "to make one" ->
                device.show(told(
                        options,
                        "challenge",
                        challenges.make(Purpose.MAKE, visitor.find("name=\"form\" value=\"(\\w+)\""))));
            case "nonsense" -> "{\"id\":\"eA\",\"rawId\":\"eA\",\"response\":{\"authenticatorData\":\"eA\"}}";
            default -> "";
        };

        HttpResponse<String> answer = visitor.fill("/login/passkey", Map.of("credential", sent));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains(WRONG);
        assertThat(visitor.open("/").uri().getPath()).isEqualTo("/login");
    }

    private String as(Runnable change, JsonNode options) {
        change.run();
        return device.show(options);
    }

    private static JsonNode told(JsonNode options, String name, String value) {
        Map<String, Object> all = new HashMap<>();
        options.properties().forEach(one -> all.put(one.getKey(), one.getValue()));
        all.put(name, value);
        return JsonMapper.shared().valueToTree(all);
    }

    @Test
    void whatWasShownOnceCountsNoSecondTime() {
        accept("a", Role.VIEWER, device);
        PageVisitor visitor = visitor();
        String sent = device.show(visitor.told("/login/passkey/options", Map.of()));
        String form = visitor.find("name=\"form\" value=\"(\\w+)\"");
        PasskeySite site = new PasskeySite("localhost", root);

        assertThat(passkeys.of(sent, site, form).name()).isEqualTo("a");
        assertThatThrownBy(() -> passkeys.of(sent, site, form)).isInstanceOf(Problem.class);
    }

    @Test
    void ofManyWhoTakeAChallengeAtOnceOneDoes() throws Exception {
        String challenge = challenges.make(Purpose.SHOW, "x");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all =
                    threads.invokeAll(Collections.nCopies(16, () -> challenges.take(challenge, Purpose.SHOW, "x")));
            int taken = 0;
            for (Future<Boolean> one : all) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
    }

    @Test
    void anotherInstanceTakesWhatThisOneAskedFor() {
        accept("a", Role.VIEWER, device);
        var elsewhere =
                new Passkeys(driver, changes, sessions, new PasskeyChallenges(driver, sessions, accounts), settings);
        PasskeySite site = new PasskeySite("localhost", root);
        String sent = device.show(JsonMapper.shared().valueToTree(passkeys.toShow(site, "x")));

        assertThat(elsewhere.of(sent, site, "x").name()).isEqualTo("a");
        assertThatThrownBy(() -> passkeys.of(sent, site, "x")).isInstanceOf(Problem.class);
    }

    @Test
    void aPasskeyThatWasUsedAsOftenBeforeIsACopyAndAnAdminSeesThat() {
        accept("a", Role.VIEWER, device);
        assertThat(show(visitor(), device).statusCode()).isEqualTo(200);
        assertThat(show(visitor(), device).statusCode()).isEqualTo(200);
        device.counter = 1;

        HttpResponse<String> answer = show(visitor(), device);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(WRONG);
        assertThat(kept(account("a").id())).endsWith("nobody REFUSE [passkeys]");
        device.counter = 3;
        assertThat(show(visitor(), device).statusCode()).isEqualTo(200);
    }

    @Test
    void aPasskeyThatDoesNotCountIsNoCopy() {
        device.counter = -1;
        accept("a", Role.VIEWER, device);
        for (int time = 0; time < 2; time++) {
            device.counter = -1;
            assertThat(show(visitor(), device).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "host", "verified", "replayed", "expired", "nonsense"})
    void onlyAPasskeyThatIsMadeForHereByItsHolderIsKept(String wrong) {
        PageVisitor visitor = withPassword("a");
        visitor.open("/passkeys");
        JsonNode options = visitor.told("/passkeys/options", Map.of());
        switch (wrong) {
            case "origin" -> device.origin = "https://elders.example";
            case "host" -> device.host = "elders.example";
            case "verified" -> device.verifies = false;
            case "replayed" -> {
                TestAuthenticator first = new TestAuthenticator(root);
                visitor.fill("/passkeys/add", Map.of("credential", first.make(options)));
            }
            case "expired" ->
                run("MATCH (t:AccountTicket) WHERE t.passkey IS NOT NULL SET t.until = datetime() - duration('PT1S')");
            default -> {}
        }
        String sent = wrong.equals("nonsense") ? "{}" : device.make(options);

        HttpResponse<String> answer = visitor.fill("/passkeys/add", Map.of("credential", sent));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(NOT_MADE);
        assertThat(account("a").passkeys()).isEqualTo(wrong.equals("replayed") ? 1 : 0);
    }

    @Test
    void somebodySeesAddsAndRemovesTheirOwn() {
        PageVisitor visitor = withPassword("a");
        assertThat(visitor.open("/passkeys?lang=nl").body()).contains("U hebt er nog geen.");
        add(visitor, device, "mijn sleutel");
        assertThat(visitor.open("/passkeys?lang=nl").body()).contains("mijn sleutel", "nog niet");
        TestAuthenticator second = new TestAuthenticator(root);
        add(visitor, second, "");
        PageVisitor elsewhere = visitor();
        show(elsewhere, second);
        assertThat(elsewhere.open("/passkeys").body()).contains("mijn sleutel", "Passkey");
        JsonNode options = elsewhere.told("/passkeys/options", Map.of());
        assertThat(options.at("/excludeCredentials").findValuesAsString("id"))
                .containsExactly(device.id(), second.id());
        assertThat(options.at("/user/name").asString()).isEqualTo("a");
        assertThat(options.toString()).contains("\"residentKey\":\"required\"", "\"attestation\":\"none\"");

        elsewhere.open("/passkeys");
        HttpResponse<String> after = elsewhere.fill("/passkeys/remove", Map.of("id", device.id()));

        assertThat(after.body()).doesNotContain("mijn sleutel");
        assertThat(show(visitor(), device).statusCode()).isEqualTo(401);
        assertThat(visitor.open("/").uri().getPath()).as("logged out elsewhere").isEqualTo("/login");
        assertThat(elsewhere.open("/").uri().getPath()).isEqualTo("/");
        String id = account("a").id();
        assertThat(kept(id)).filteredOn((id + " UPDATE [passkeys]")::equals).hasSize(3);
    }

    @Test
    void aSessionThatWasLeftOpenIsNotEnoughToChangeThem() {
        PageVisitor visitor = accept("a", Role.VIEWER, device);
        visitor.open("/passkeys?lang=nl");
        String form = visitor.find("name=\"form\" value=\"(\\w+)\"");
        run("MATCH (t:AccountTicket) SET t.until = t.until - duration('PT16M')");

        assertThat(visitor.told("/passkeys/options", Map.of()).toString()).contains("FORBIDDEN", "15 minuten");
        for (String path : List.of("/passkeys/add", "/passkeys/remove")) {
            assertThat(visitor.post(path, Map.of("form", form, "credential", "{}", "id", device.id()))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(visitor.open("/passkeys?lang=nl").body())
                .contains("href=\"/login?to=/passkeys\"", "Log opnieuw in")
                .doesNotContain("/passkeys/remove", "/passkeys/add");
        visitor.open("/login?to=/passkeys");
        assertThat(show(visitor, device).body()).contains("/passkeys/remove");
    }

    @Test
    void nobodyRemovesAnothersNorTheLastWithoutAPassword() {
        PageVisitor a = accept("a", Role.VIEWER, device);
        TestAuthenticator other = new TestAuthenticator(root);
        accept("b", Role.VIEWER, other);
        a.open("/passkeys");

        assertThat(a.fill("/passkeys/remove", Map.of("id", other.id())).statusCode())
                .isEqualTo(404);
        a.open("/passkeys");
        HttpResponse<String> last = a.fill("/passkeys/remove", Map.of("id", device.id()));
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("Dit is uw laatste passkey");
        assertThat(show(visitor(), other).statusCode()).isEqualTo(200);
    }

    @Test
    void aPasskeyIsOfOneAccount() {
        accept("a", Role.VIEWER, device);
        PageVisitor b = withPassword("b");
        b.open("/passkeys");
        String sent = device.make(b.told("/passkeys/options", Map.of()));

        HttpResponse<String> answer = b.fill("/passkeys/add", Map.of("credential", sent));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(account("b").passkeys()).isZero();
        assertThat(account("a").passkeys()).isOne();
    }

    @Test
    void thereAreNoMoreThanSomebodyCanKeepApart() {
        PageVisitor visitor = withPassword("a");
        run("MATCH (a:Account) UNWIND range(1, " + Passkeys.MOST
                + ") AS n CREATE (:Passkey {id: 'x' + n, key: '', label: 'x', counter: 0, synced: false, createdAt:"
                + " datetime()})-[:OF]->(a)");
        visitor.open("/passkeys");
        String sent = device.make(visitor.told("/passkeys/options", Map.of()));

        assertThat(visitor.fill("/passkeys/add", Map.of("credential", sent)).body())
                .contains("U hebt al 20 passkeys");
    }

    @Test
    void whatAnAdminDoesToAnAccountCountsForItsPasskeys() {
        PageVisitor admin = accept("admin", Role.ADMIN, device);
        accept("a", Role.VIEWER, new TestAuthenticator(root));
        assertThat(admin.open("/accounts?lang=nl").body()).contains("; een passkey");
        admin.open("/");
        assertThat(admin.ask("{ accounts { name hasPassword passkeys state } }").toString())
                .contains("{\"name\":\"a\",\"hasPassword\":false,\"passkeys\":1,\"state\":\"ACTIVE\"}");
        assertThatThrownBy(() -> accounts.remove("admin", "local")).isInstanceOf(Problem.class);

        accounts.inviteAgain("a", null, "local");
        assertThat(account("a").state()).isEqualTo(AccountState.INVITED);
        assertThat(kept(account("a").id())).endsWith("local UPDATE [password, passkeys, invitation]");
        accounts.remove("a", "local");
        assertThat(run("MATCH (p:Passkey) RETURN p")).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNoNameHasNone() {
        PageVisitor visitor = new PageVisitor(port);

        assertThat(visitor.open("/login?lang=nl").body())
                .contains("niet op een adres van cijfers")
                .doesNotContain("/login/passkey");
        assertThat(visitor.told("/login/passkey/options", Map.of()).toString()).contains("BAD_INPUT");
    }

    @ParameterizedTest
    @CsvSource({
        "http, localhost:8080, localhost",
        "https, Kleurplaat.Gemeente.example, kleurplaat.gemeente.example",
        "http, 127.0.0.1:8080,",
        "http, [::1]:8080,"
    })
    void theSiteIsTheNameByWhichItWasReached(String scheme, String host, String site) {
        var request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.addHeader("Host", host);

        assertThat(PasskeySite.of(request).map(PasskeySite::host)).isEqualTo(Optional.ofNullable(site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/passkey/options",
                "/login/passkey",
                "/invitation/passkey/options",
                "/invitation/passkey",
                "/passkeys/options",
                "/passkeys/add",
                "/passkeys/remove"
            })
    void aFormThatIsNotOfThisBrowserIsRefusedHereToo(String path) {
        PageVisitor visitor = withPassword("a");
        String foreign = visitor().find("name=\"form\" value=\"(\\w+)\"");

        HttpResponse<String> answer =
                visitor.post(path, Map.of("form", foreign, "token", "ki_x", "credential", "{}", "id", "x"));

        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(account("a").passkeys()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/passkeys/options", "/passkeys/add", "/passkeys/remove"})
    void whoIsNotLoggedInAddsAndRemovesNone(String path) {
        PageVisitor visitor = visitor();

        assertThat(visitor.told(path, Map.of("credential", "{}", "id", "x")).toString())
                .contains("UNAUTHENTICATED");
        assertThat(visitor.open("/passkeys").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void whoHasNoAccountHereAddsNone() {
        String session = sessions.open(new SessionHolder("x", "X", Role.ADMIN, null));

        assertThat(sessions.account(session)).isEmpty();
    }

    @Test
    void challengesAreLimitedInNumber() {
        var asked = new PasskeyChallenges(driver, sessions, accounts);
        for (int i = 0; i < Attempts.BURST_OF_ALL; i++) {
            asked.make(Purpose.SHOW, "x");
        }

        assertThatThrownBy(() -> {
                    for (int i = 0; i < Attempts.BURST_OF_ALL; i++) {
                        asked.make(Purpose.SHOW, "x");
                    }
                })
                .isInstanceOf(Problem.class)
                .hasMessageContaining("accounts.slow");
        run("MATCH (t:AccountTicket) SET t.until = datetime() - duration('PT1S')");
        challenges.make(Purpose.SHOW, "x");
        assertThat(run("MATCH (t:AccountTicket) RETURN t")).isOne();
    }

    /** What reads passkeys could read that too. */
    @Test
    void bodiesStayJson() {
        PageVisitor visitor = visitor();

        HttpResponse<String> answer = visitor.send(visitor.request("/login/passkey/options")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/cbor")
                .POST(BodyPublishers.ofString("form=" + visitor.find("name=\"form\" value=\"(\\w+)\""))));

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("cbor");
        assertThat(answer.statusCode()).isEqualTo(406);
    }

    private PageVisitor visitor() {
        return new PageVisitor(root);
    }

    private PageVisitor accept(String name, Role role, TestAuthenticator with) {
        Accounts.Invited invited = accounts.invite(name, role, null, "local");
        PageVisitor visitor = visitor();
        visitor.open(invited.path());
        Map<String, String> token = Map.of("token", invited.path().replaceFirst(".*=", ""));
        String made = with.make(visitor.told("/invitation/passkey/options", token));
        HttpResponse<String> after = visitor.fill("/invitation/passkey", Map.of("credential", made));
        assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
        assertThat(after.uri().getPath()).isEqualTo("/");
        return visitor;
    }

    private PageVisitor withPassword(String name) {
        Accounts.Invited invited = accounts.invite(name, Role.VIEWER, null, "local");
        PageVisitor visitor = visitor();
        visitor.open(invited.path());
        visitor.fill("/invitation", Map.of("password", PASSWORD, "again", PASSWORD));
        return visitor;
    }

    private static void add(PageVisitor visitor, TestAuthenticator with, String label) {
        visitor.open("/passkeys");
        String made = with.make(visitor.told("/passkeys/options", Map.of()));
        HttpResponse<String> after = visitor.fill("/passkeys/add", Map.of("credential", made, "label", label));
        assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
    }

    private static HttpResponse<String> show(PageVisitor visitor, TestAuthenticator with) {
        return visitor.fill(
                "/login/passkey", Map.of("credential", with.show(visitor.told("/login/passkey/options", Map.of()))));
    }

    private Account account(String name) {
        return accounts.all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kept(String id) {
        return driver
                .executableQuery("MATCH (e:AuditEntry {key: $key}) RETURN e ORDER BY e.number")
                .withParameters(Map.of("key", id))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("e"))
                .map(entry -> "%s %s %s"
                        .formatted(
                                entry.get("by").asString(),
                                entry.get("action").asString(),
                                entry.get("fields").asList()))
                .toList();
    }

    /** How many rows it gives. */
    private int run(String query) {
        return driver.executableQuery(query).execute().records().size();
    }
}
