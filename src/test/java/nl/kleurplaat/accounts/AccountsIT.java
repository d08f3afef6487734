package nl.kleurplaat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditedChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The program where people log in with accounts of its own, with its sample. */
@OwnServiceTest(properties = "kleurplaat.login.accounts=true")
class AccountsIT {

    private static final String PASSWORD = "een zin van mij";
    private static final String PEOPLE = "{ stakeholders(first: 5) { edges { node { key name } } } }";
    private static final String EDIT = "mutation { deleteDomain(input: {key: \"x\", version: 1}) { key } }";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Driver driver;

    @Autowired
    AuditedChanges changes;

    @AfterEach
    void nobody() {
        driver.executableQuery("MATCH (n) WHERE n:Account OR n:AccountTicket OR n:AuditEntry DETACH DELETE n")
                .execute();
        sessions.forget();
    }

    @Test
    void anAdminInvitesThreeColleaguesWhoEachSeeWhatTheyMay() {
        PageVisitor admin = accepted(accounts.invite("beheer@voorbeeld.example", Role.ADMIN, null, "local"));
        assertThat(admin.open("/").body()).contains("Beheer", "Uitloggen");

        for (Role role : List.of(Role.VIEWER, Role.EDITOR, Role.STEWARD)) {
            String name = role.word() + "@voorbeeld.example";
            admin.open("/accounts");
            HttpResponse<String> made = admin.fill("/accounts/invite", Map.of("name", name, "role", role.name()));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
            String link = admin.find("<code id=\"link\">([^<]+)<").replaceFirst("http://[^/]+", "");

            accept(new PageVisitor(port), link);
            PageVisitor colleague = new PageVisitor(port);
            assertThat(colleague.logIn(name.toUpperCase(Locale.ROOT), PASSWORD).statusCode())
                    .isEqualTo(200);
            boolean seesPersons = role == Role.STEWARD;
            colleague.open("/");
            assertThat(colleague.ask(PEOPLE).get("data").equals(people(admin))).isEqualTo(seesPersons);
            colleague.open("/");
            assertThat(code(colleague.ask(EDIT))).isEqualTo(role == Role.VIEWER ? "FORBIDDEN" : "NOT_FOUND");
            assertThat(colleague.open("/").body()).contains("Uitloggen").doesNotContain("Beheer");
            assertThat(colleague.open("/accounts").statusCode()).isEqualTo(403);
        }
    }

    private static JsonNode people(PageVisitor visitor) {
        visitor.open("/");
        return visitor.ask(PEOPLE).get("data");
    }

    @Test
    void whoIsNotLoggedInIsLedToThePageAndBack() {
        accepted(invite("a", Role.VIEWER));
        PageVisitor visitor = new PageVisitor(port);

        assertThat(visitor.open("/map?lens=%7B%7D").uri().getPath()).isEqualTo("/login");
        HttpResponse<String> after = visitor.fill("/login", Map.of("name", "a", "password", PASSWORD));

        assertThat(after.uri().toString()).endsWith("/map?lens=%7B%7D");
        assertThat(after.body()).contains("data-view=\"map\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elders.example/", "/\\elders.example", "https://elders.example/", "javascript:alert(1)", ""})
    void loggingInLeadsNowhereElse(String to) {
        accepted(invite("a", Role.VIEWER));
        PageVisitor visitor = new PageVisitor(port);

        HttpResponse<String> after = visitor.fill("/login", Map.of("name", "a", "password", PASSWORD, "to", to));

        assertThat(after.uri().toString()).isEqualTo("http://127.0.0.1:" + port + "/");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAsAWrongPassword() {
        accepted(invite("a", Role.VIEWER));
        invite("invited", Role.VIEWER);
        accepted(invite("blocked", Role.VIEWER));
        accounts.change("blocked", null, true, "local");

        for (String name : List.of("a", "nobody", "invited", "blocked")) {
            PageVisitor visitor = new PageVisitor(port);
            String password = name.equals("blocked") ? PASSWORD : "iets heel anders";
            HttpResponse<String> answer = visitor.logIn(name, password);
            assertThat(answer.statusCode()).as(name).isEqualTo(401);
            assertThat(answer.body()).contains("De naam of het wachtwoord klopt niet.", "value=\"" + name + "\"");
        }
    }

    @Test
    void whoGuessesHasToWaitAlsoForANameThatNobodyHas() {
        accepted(invite("slow", Role.VIEWER));

        for (String name : List.of("slow", "nobody-slow")) {
            PageVisitor visitor = new PageVisitor(port);
            for (int i = 0; i < Attempts.BURST; i++) {
                assertThat(visitor.logIn(name, "iets heel anders").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> slowed = visitor.logIn(name, PASSWORD);
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.body()).contains("te vaak geprobeerd");
        }
    }

    @Test
    void theCookieIsForPagesAndFilesAlone() {
        PageVisitor visitor = accepted(invite("a", Role.ADMIN));
        String question = "{\"query\": \"{ __typename }\"}";

        for (String path : List.of("/graphql", "/%67raphql", "/graphql/", "/api/imports")) {
            HttpResponse<String> answer = visitor.send(visitor.request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(question)));
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
        }
        assertThat(visitor.send(visitor.request("/api/imports").GET()).statusCode())
                .isEqualTo(401);
        assertThat(visitor.send(visitor.request("/api/sample").DELETE()).statusCode())
                .isEqualTo(401);
        assertThat(visitor.send(visitor.request("/api/tables/bridges.csv").GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send(visitor.request("/api/tables/bridges.csv").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.askWith("Bearer " + visitor.cookie(), PEOPLE).toString())
                .contains("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource({"http, false", "https, true"})
    void theCookieIsOutOfReachOfScriptsAndOtherSites(String line, boolean secure) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("X-Forwarded-Proto", line)
                .build();

        String cookie = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");

        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(cookie.contains("Secure")).isEqualTo(secure);
    }

    @Test
    void aFormThatIsNotOfThisBrowserIsRefused() {
        PageVisitor admin = accepted(invite("a", Role.ADMIN));
        PageVisitor other = new PageVisitor(port);
        String foreign = other.find("name=\"form\" value=\"(\\w+)\"");
        Map<String, String> invitation = Map.of("name", "b", "role", "ADMIN");

        assertThat(admin.post("/accounts/invite", invitation).statusCode()).isEqualTo(403);
        admin.open("/accounts");
        assertThat(admin.fill("/accounts/invite", Map.of("name", "b", "role", "ADMIN", "form", foreign))
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post("/login/token", Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(accounts.all()).extracting(Account::name).containsExactly("a");
        assertThat(new PageVisitor(port)
                        .post("/login", Map.of("name", "a", "password", PASSWORD, "form", foreign))
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.send(admin.request("/logout")
                                .header("Origin", "https://elders.example")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionIsNewAtEachLoginAndEndsWithLoggingOut() {
        PageVisitor visitor = accepted(invite("a", Role.VIEWER));
        String first = visitor.cookie();
        visitor.logIn("a", PASSWORD);
        String second = visitor.cookie();
        assertThat(second).isNotEqualTo(first);
        assertThat(sessions.ofCookie(first)).isEmpty();
        visitor.open("/");
        String token = visitor.token();
        assertThat(sessions.ofToken(token)).isPresent();

        visitor.open("/");
        assertThat(visitor.fill("/logout", Map.of()).uri().getPath()).isEqualTo("/login");

        assertThat(sessions.ofCookie(second)).isEmpty();
        assertThat(sessions.ofToken(token)).isEmpty();
        assertThat(visitor.open("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void whoIsBlockedIsRefusedAtOnceAndWithinAMinuteElsewhere() {
        PageVisitor visitor = accepted(invite("a", Role.VIEWER));
        String session = visitor.cookie();
        AtomicLong nanos = new AtomicLong();
        Sessions elsewhere = new Sessions(driver, nanos::get);
        assertThat(elsewhere.ofCookie(session)).isPresent();

        accounts.change("a", null, true, "local");

        assertThat(visitor.open("/").uri().getPath()).isEqualTo("/login");
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(elsewhere.ofCookie(session)).isEmpty();
        accounts.change("a", null, false, "local");
        assertThat(sessions.ofCookie(session)).isEmpty();
        assertThat(visitor.logIn("a", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherRoleCountsAtOnce() {
        PageVisitor visitor = accepted(invite("a", Role.VIEWER));

        accounts.change("a", Role.EDITOR, null, "local");

        visitor.open("/");
        assertThat(code(visitor.ask(EDIT))).isEqualTo("NOT_FOUND");
    }

    @Test
    void aSessionEndsByItself() {
        String session = accepted(invite("a", Role.VIEWER)).cookie();

        driver.executableQuery("MATCH (t:AccountTicket) SET t.until = datetime() - duration({seconds: 1})")
                .execute();
        sessions.forget();

        assertThat(sessions.ofCookie(session)).isEmpty();
    }

    @Test
    void anInvitationCountsOnceUntilItsLastDayAndAsLongAsThereIsNoOther() {
        Accounts.Invited invited = invite("a", Role.VIEWER);
        assertThat(accepted(invited).open("/").uri().getPath()).isEqualTo("/");
        assertThat(accept(new PageVisitor(port), invited.path()).statusCode()).isEqualTo(404);

        Accounts.Invited again = accounts.inviteAgain("a", null, "local");
        Accounts.Invited later = accounts.inviteAgain("a", null, "local");
        assertThat(new PageVisitor(port).open(again.path()).statusCode()).isEqualTo(404);
        driver.executableQuery("MATCH (t:AccountTicket) SET t.lastDay = t.lastDay - duration({days: 8})")
                .execute();
        HttpResponse<String> over = new PageVisitor(port).open(later.path());
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.body()).contains("Deze uitnodiging geldt niet", "Vraag uw beheerder");
    }

    @Test
    void ofManyWhoTakeUpAnInvitationAtOnceOneDoes() throws Exception {
        String invitation = invite("a", Role.VIEWER).path().replaceFirst(".*=", "");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all = threads.invokeAll(Collections.nCopies(8, () -> {
                try {
                    accounts.accept(invitation, PASSWORD);
                    return true;
                } catch (Problem late) {
                    return false;
                }
            }));
            int taken = 0;
            for (Future<Boolean> one : all) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
    }

    @Test
    void aPasswordThatWillNotDoIsSaidAndTheInvitationStays() {
        Accounts.Invited invited = invite("a", Role.VIEWER);
        PageVisitor visitor = new PageVisitor(port);
        visitor.open(invited.path());

        assertThat(visitor.fill("/invitation", Map.of("password", "kort", "again", "kort"))
                        .body())
                .contains("Kies een wachtwoord van 12 tot en met 200 tekens.");
        assertThat(visitor.fill("/invitation", Map.of("password", PASSWORD, "again", PASSWORD + "."))
                        .body())
                .contains("twee verschillende wachtwoorden");
        assertThat(visitor.fill("/invitation", Map.of("password", PASSWORD, "again", PASSWORD))
                        .uri()
                        .getPath())
                .isEqualTo("/");
    }

    @Test
    void nothingThatLetsSomebodyInIsKept() {
        Accounts.Invited invited = invite("a", Role.ADMIN);
        PageVisitor visitor = accepted(invited);
        visitor.open("/");
        visitor.ask(PEOPLE);

        String kept = driver.executableQuery("MATCH (n) WHERE n:Account OR n:AccountTicket RETURN properties(n)")
                .execute()
                .records()
                .toString();

        assertThat(kept)
                .contains("argon2id")
                .doesNotContain(PASSWORD, "kt_", "ks_", "ki_", visitor.cookie().substring(3));
    }

    @Test
    void anAdminDoesTheSameThroughTheApi() {
        PageVisitor admin = accepted(invite("a", Role.ADMIN));
        admin.open("/");
        String done = admin.ask("""
            mutation {
              inviteAccount(input: {name: " B ", role: VIEWER, until: "2099-01-01"}) { path until account { name state } }
              changeAccount(input: {name: "b", role: EDITOR, blocked: true}) { role state }
              inviteAccountAgain(name: "b") { account { state } }
              removeAccount(name: "B") { name }
            }\
            """).get("data").toString();
        assertThat(done)
                .contains("/invitation?token=ki_", "2099-01-01", "\"name\":\"B\",\"state\":\"INVITED\"")
                .contains("\"role\":\"EDITOR\",\"state\":\"BLOCKED\"");
        admin.open("/");
        assertThat(admin.ask("{ accounts { name role state createdBy } }").toString())
                .contains("{\"name\":\"a\",\"role\":\"ADMIN\",\"state\":\"ACTIVE\",\"createdBy\":\"local\"}");
        admin.open("/");
        assertThat(code(admin.ask("mutation { inviteAccount(input: {name: \"A\", role: VIEWER}) { path } }")))
                .isEqualTo("CONFLICT");
        admin.open("/");
        assertThat(code(admin.ask("mutation { removeAccount(name: \"nobody\") { name } }")))
                .isEqualTo("NOT_FOUND");
        accepted(invite("another", Role.ADMIN));
        accounts.change("a", Role.STEWARD, null, "local");
        admin.open("/");
        assertThat(code(admin.ask("{ accounts { name } }"))).isEqualTo("FORBIDDEN");
    }

    @Test
    void eachChangeIsKeptWithWhoDidIt() {
        PageVisitor admin = accepted(invite("a", Role.ADMIN));
        String by = id("a");
        admin.open("/accounts");
        admin.fill("/accounts/invite", Map.of("name", "b", "role", "VIEWER"));
        String id = id("b");
        admin.open("/");
        admin.ask("""
            mutation {
              changeAccount(input: {name: "b", role: EDITOR}) { id }
              same: changeAccount(input: {name: "b", role: EDITOR, blocked: false}) { id }
              block: changeAccount(input: {name: "b", blocked: true}) { id }
              inviteAccountAgain(name: "b") { until }
              removeAccount(name: "b") { id }
            }\
            """);

        assertThat(kept(id))
                .containsExactly(
                        by + " CREATE Account [name, role, organisations, invitation]",
                        by + " UPDATE Account [role]",
                        by + " UPDATE Account [blocked]",
                        by + " UPDATE Account [blocked, password, invitation]",
                        by + " DELETE Account []");
        assertThat(kept(by))
                .containsExactly(
                        "local CREATE Account [name, role, organisations, invitation]",
                        by + " UPDATE Account [password]");
    }

    @Test
    void whatIsNotKeptIsNotDone() {
        invite("a", Role.VIEWER);
        assertThatThrownBy(() -> changes.make(change -> {
                    change.run("MATCH (a:Account) SET a.role = 'ADMIN'", Map.of());
                    change.keep("local", AuditAction.UPDATE, "Account", "x", List.of("role"));
                    throw new IllegalStateException("in between");
                }))
                .hasMessage("in between");

        assertThat(accounts.all()).extracting(Account::role).containsExactly(Role.VIEWER);
        assertThat(kept("x")).isEmpty();
    }

    @Test
    void thatSomebodyTriedTooOftenIsKeptOnceWithoutTheName() {
        invite("guessed", Role.VIEWER);
        for (String name : List.of("guessed", "nobody-guessed")) {
            PageVisitor visitor = new PageVisitor(port);
            for (int i = 0; i < Attempts.BURST + 3; i++) {
                visitor.logIn(name, "iets heel anders");
            }
        }

        assertThat(kept(id("guessed")))
                .endsWith("nobody REFUSE Account [login]")
                .hasSize(2);
        assertThat(kept("")).containsExactly("nobody REFUSE Account [login]");
    }

    @Test
    void theLastAdminStays() {
        PageVisitor admin = accepted(invite("a", Role.ADMIN));
        invite("invited", Role.ADMIN);
        accepted(invite("blocked", Role.ADMIN));
        accounts.change("blocked", null, true, "local");

        for (String change : List.of(
                "changeAccount(input: {name: \"a\", role: STEWARD}) { id }",
                "changeAccount(input: {name: \"a\", blocked: true}) { id }",
                "inviteAccountAgain(name: \"a\") { until }",
                "removeAccount(name: \"a\") { id }")) {
            admin.open("/");
            JsonNode answer = admin.ask("mutation { " + change + " }");
            assertThat(code(answer)).as(change).isEqualTo("CONFLICT");
            assertThat(answer.toString()).contains("Geef eerst een ander account de rol admin");
        }
        assertThat(admin.open("/accounts").statusCode()).isEqualTo(200);

        accepted(invite("another", Role.ADMIN));
        admin.open("/");
        assertThat(admin.ask("mutation { changeAccount(input: {name: \"a\", role: STEWARD}) { role } }")
                        .toString())
                .contains("STEWARD");
    }

    @Test
    void ofTwoAdminsWhoDemoteEachOtherAtOnceOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            nobody();
            List<String> names = List.of("a", "b", "c");
            names.forEach(
                    name -> accounts.accept(invite(name, Role.ADMIN).path().replaceFirst(".*=", ""), PASSWORD));
            try (ExecutorService threads = Executors.newFixedThreadPool(names.size())) {
                List<Future<Boolean>> all = threads.invokeAll(names.stream()
                        .<Callable<Boolean>>map(name -> () -> {
                            try {
                                accounts.change(name, Role.VIEWER, null, "local");
                                return true;
                            } catch (Problem last) {
                                return false;
                            }
                        })
                        .toList());
                int demoted = 0;
                for (Future<Boolean> one : all) {
                    demoted += one.get() ? 1 : 0;
                }
                assertThat(demoted).isEqualTo(2);
            }
            assertThat(accounts.all())
                    .filteredOn(account -> account.role() == Role.ADMIN)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"text/html, '<!DOCTYPE html>'", "application/json, '{\"error\":{'", "*/*, '{\"error\":{'"})
    void aPageThatOneMayNotSeeIsRefusedInTheShapeThatIsAskedFor(String accept, String begin) {
        PageVisitor viewer = accepted(invite("a", Role.VIEWER));

        HttpResponse<String> answer =
                viewer.send(viewer.request("/accounts").header("Accept", accept).GET());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith(begin);
    }

    @Test
    void anAccountIsLimitedToOrganisationsFromTheNextQuestionOn() {
        PageVisitor admin = accepted(invite("a", Role.ADMIN));
        PageVisitor editor = accepted(invite("b", Role.EDITOR));
        admin.open("/");
        String own = admin.ask("{ organisations(first: 1) { edges { node { key } } } }")
                .at("/data/organisations/edges/0/node/key")
                .asString();
        String name = admin.ask("{ organisations(first: 1) { edges { node { name } } } }")
                .at("/data/organisations/edges/0/node/name")
                .asString();
        String question = "{ recordTypes { name mayEdit } }";
        editor.open("/");
        assertThat(editor.ask(question).toString()).contains("{\"name\":\"Domain\",\"mayEdit\":true}");

        admin.open("/accounts");
        assertThat(admin.fill("/accounts/change", Map.of("name", "b", "role", "EDITOR", "organisations", own + "; x"))
                        .body())
                .contains("niet één organisatie met de naam of sleutel ‘x’");
        admin.open("/accounts");
        assertThat(admin.fill("/accounts/change", Map.of("name", "b", "role", "EDITOR", "organisations", own))
                        .body())
                .contains("value=\"" + name + "\"");
        admin.open("/accounts");
        admin.fill(
                "/accounts/change",
                Map.of("name", "b", "role", "EDITOR", "organisations", " " + name.toUpperCase(Locale.ROOT) + " ;"));

        editor.open("/");
        assertThat(editor.ask(question).toString())
                .contains("{\"name\":\"Domain\",\"mayEdit\":false}", "{\"name\":\"Dialogue\",\"mayEdit\":true}");
        assertThat(kept(id("b"))).last().asString().endsWith("UPDATE Account [organisations]");
        admin.open("/");
        assertThat(code(admin.ask("mutation { changeAccount(input: {name: \"b\", role: ADMIN}) { role } }")))
                .isEqualTo("BAD_INPUT");
        admin.open("/");
        assertThat(admin.ask("mutation { changeAccount(input: {name: \"b\", role: ADMIN, organisations: []}) { role"
                                + " } }")
                        .toString())
                .contains("ADMIN");
    }

    private String id(String name) {
        return accounts.all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> kept(String key) {
        return driver
                .executableQuery("MATCH (e:AuditEntry {key: $key}) RETURN e ORDER BY e.at")
                .withParameters(Map.of("key", key))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("e"))
                .map(entry -> "%s %s %s %s"
                        .formatted(
                                entry.get("by").asString(),
                                entry.get("action").asString(),
                                entry.get("type").asString(),
                                entry.get("fields").asList()))
                .toList();
    }

    private Accounts.Invited invite(String name, Role role) {
        return accounts.invite(name, role, null, "local");
    }

    private PageVisitor accepted(Accounts.Invited invited) {
        PageVisitor visitor = new PageVisitor(port);
        assertThat(accept(visitor, invited.path()).statusCode()).isEqualTo(200);
        return visitor;
    }

    private static HttpResponse<String> accept(PageVisitor visitor, String path) {
        HttpResponse<String> page = visitor.open(path);
        return page.statusCode() == 200
                ? visitor.fill("/invitation", Map.of("password", PASSWORD, "again", PASSWORD))
                : page;
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
