package nl.kleurplaat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.audit.AuditedChanges;
import nl.kleurplaat.keys.ApiKeys;
import nl.kleurplaat.keys.TestKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Views that are shared, where people log in; with the sample of the program. */
@OwnServiceTest(properties = "kleurplaat.login.keys=true")
class SharingIT {

    private static final String GAPS = own("gaps", "TakenUp");
    private static final Map<String, Object> LENS =
            Map.of("lens", Map.of("domains", List.of("jeugd"), "asOf", "2026-06-01"));
    private static final String TOLD_PERSON = "{ stakeholders(first: 1) { edges { node { name } } } }";

    @LocalServerPort
    int port;

    @Autowired
    SharedViews views;

    @Autowired
    ApiKeys keys;

    @Autowired
    AuditedChanges changes;

    @Autowired
    Driver driver;

    @Autowired
    Today today;

    private final HttpClient http = HttpClient.newHttpClient();
    private String editor = "";
    private String admin = "";

    @BeforeEach
    void logIn() {
        editor = key("Redactie", Role.EDITOR);
        admin = key("Beheer", Role.ADMIN);
    }

    @AfterEach
    void nobody() {
        driver.executableQuery("MATCH (n) WHERE n:ApiKey OR n:SharedView OR n:Account DETACH DELETE n")
                .execute();
    }

    @Test
    void whoHasTheLinkSeesThatViewWithThatLens() {
        String link = share(editor, "GAPS", "TakenUp", LENS, null);

        JsonNode first = ask(link, own("shared", "Shared"), Map.of());
        assertThat(first.at("/data/sharedView/page").asString()).isEqualTo("GAPS");
        assertThat(first.at("/data/sharedView/until").asString())
                .isEqualTo(today.now().plusDays(30).toString());
        JsonNode answer = ask(link, GAPS, LENS);
        assertThat(answer.at("/data/network/takenUp").isArray())
                .as(answer.toString())
                .isTrue();
    }

    /** Even where it is a question of the same page, or the same question about something else. */
    @Test
    void nothingElseIsAnswered() {
        String link = share(admin, "GAPS", "TakenUp", LENS, null);
        Map<String, Map<String, Object>> others = Map.of(
                GAPS,
                Map.of("lens", Map.of()),
                GAPS + " ",
                LENS,
                "query TakenUp($lens: Lens!) { network(lens: $lens) { takenUp { gap } } }",
                LENS,
                own("gaps", "Gaps"),
                LENS,
                own("map", "Years"),
                LENS,
                own("today", "Today"),
                LENS,
                TOLD_PERSON,
                Map.of(),
                "query TakenUp { stakeholders(first: 1) { edges { node { name } } } }",
                Map.of(),
                "{ __schema { types { name } } }",
                Map.of(),
                "mutation { saveView(input: {name: \"A\", address: \"/\"}) { id } }",
                Map.of());
        others.forEach((question, variables) -> {
            JsonNode answer = ask(link, question, variables);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(question)
                    .isEqualTo("FORBIDDEN");
            assertThat(answer.get("data")).as(question).isNull();
        });
        for (Map<String, Object> lens : List.<Map<String, Object>>of(
                Map.of("domains", List.of("jeugd"), "asOf", "2026-06-02"),
                Map.of("domains", List.of("jeugd", "wonen"), "asOf", "2026-06-01"),
                Map.of("domains", List.of("jeugd"), "from", "2000-01-01", "until", "2026-06-01"),
                Map.of("domains", List.of("jeugd"), "asOf", "2026-06-01", "actors", "STAKEHOLDER"))) {
            assertThat(ask(link, GAPS, Map.of("lens", lens)).toString()).contains("FORBIDDEN");
        }
        assertThat(ask(link, GAPS, Map.of("lens", Objects.requireNonNull(LENS.get("lens")), "more", 1))
                        .toString())
                .contains("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/map",
                "/docs",
                "/api/tables/stakeholders.csv",
                "/api/networks/export.graphml",
                "/api/reports/cross-domain.html",
                "/graphql",
                "/graphql/schema",
                "/api/imports",
                "/accounts"
            })
    void noOtherPathIsOpenByALink(String path) {
        String link = share(editor, "GAPS", "TakenUp", LENS, null);

        HttpResponse<String> answer = send(request(path, link).GET());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    /** An admin sees persons; whoever has the link that an admin made does not. */
    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "STEWARD", "ADMIN"})
    void personsAreNotShown(Role role) {
        JsonNode one = ask(admin, "{ stakeholders(first: 1) { edges { node { key version } } } }", Map.of())
                .at("/data/stakeholders/edges/0/node");
        mutate(
                admin,
                "updateStakeholder(input: {key: \"%s\", version: %d, name: \"Kanarie %s\"}) { version }"
                        .formatted(one.get("key").asString(), one.get("version").asInt(), role));
        String map = own("drawn", "Map");
        Map<String, Object> drawn = Map.of("lens", Map.of("actors", "STAKEHOLDER"), "measure", "DEGREE");
        String link = share(key("Maker", role), "MAP", "Map", drawn, null);

        JsonNode byLink = ask(link, map, drawn).at("/data/network/drawing/names");
        JsonNode byAdmin = ask(admin, map, drawn).at("/data/network/drawing/names");

        assertThat(byAdmin.toString()).contains("Kanarie " + role);
        assertThat(byLink.toString()).doesNotContain("Kanarie");
        assertThat(byLink).hasSameSizeAs(byAdmin).isNotEmpty();
    }

    @Test
    void whatIsRevokedIsRefusedHereAtOnceAndElsewhereWithinAMinute() {
        var time = new AtomicLong();
        var other = new SharedViews(driver, changes, today, time::get);
        String link = share(editor, "GAPS", "TakenUp", LENS, null);
        assertThat(ask(link, GAPS, LENS).at("/data").isMissingNode()).isFalse();
        assertThat(other.find(link)).isPresent();
        String id = views.find(link).orElseThrow().id();

        assertThat(mutate(key("Andere", Role.STEWARD), "revokeSharedView(id: \"" + id + "\") { id }")
                        .toString())
                .contains("NOT_FOUND");
        assertThat(mutate(admin, "revokeSharedView(id: \"" + id + "\") { createdBy }")
                        .at("/data/revokeSharedView/createdBy")
                        .asString())
                .isEqualTo("Redactie");

        assertThat(send(post(link, GAPS, LENS)).statusCode()).isEqualTo(401);
        time.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(other.find(link)).isEmpty();
        assertThat(audited(id)).containsExactly("CREATE", "DELETE");
    }

    @Test
    void whoMadeItAndAnAdminSeeItAndNobodySeesTheSecret() {
        String link = share(editor, "GAPS", "TakenUp", LENS, null);
        String all = "{ sharedViews { id page address until createdBy } }";

        assertThat(ask(editor, all, Map.of()).at("/data/sharedViews")).hasSize(1);
        assertThat(ask(admin, all, Map.of()).at("/data/sharedViews/0/createdBy").asString())
                .isEqualTo("Redactie");
        assertThat(ask(key("Andere", Role.STEWARD), all, Map.of()).at("/data/sharedViews"))
                .isEmpty();
        assertThat(ask(key("Kijker", Role.VIEWER), all, Map.of()).toString()).contains("FORBIDDEN");
        assertThat(driver.executableQuery("MATCH (n) RETURN properties(n)")
                        .execute()
                        .records()
                        .toString())
                .contains("TakenUp")
                .doesNotContain(link.substring(3));
    }

    @Test
    void aLinkEndsAfterItsLastDay() {
        String last = share(editor, "GAPS", "TakenUp", LENS, today.now());
        String year = share(editor, "GAPS", "TakenUp", LENS, today.now().plusYears(1));

        assertThat(views.find(last)).isPresent();
        assertThat(views.find(year)).isPresent();
        driver.executableQuery("MATCH (v:SharedView {hash: $hash}) SET v.until = $day")
                .withParameters(
                        Map.of("hash", Secret.hash(year), "day", today.now().minusDays(1)))
                .execute();
        assertThat(new SharedViews(driver, changes, today).find(year)).isEmpty();
        for (LocalDate day :
                List.of(today.now().minusDays(1), today.now().plusYears(1).plusDays(1))) {
            assertThat(made(editor, "GAPS", "TakenUp", LENS, day).toString()).contains("BAD_INPUT");
        }
    }

    @Test
    void aLinkEndsWithTheAccountOfWhoMadeIt() {
        driver.executableQuery("CREATE (:Account {id: 'a', name: 'Ada', role: 'EDITOR', blocked: false})")
                .execute();
        String secret = views.make(
                        SharedPage.MAP, "", Language.NL, today.now(), List.of(), new Reader("a", Role.EDITOR))
                .secret();
        assertThat(new SharedViews(driver, changes, today).find(secret)).isPresent();

        for (String change : List.of("SET a.blocked = true", "SET a.blocked = false, a.role = 'VIEWER'", "DELETE a")) {
            driver.executableQuery("MATCH (a:Account {id: 'a'}) " + change).execute();
            assertThat(new SharedViews(driver, changes, today).find(secret))
                    .as(change)
                    .isEmpty();
        }
    }

    @Test
    void aViewerSharesNothingAndNobodySharesWhatNoPageAsks() {
        assertThat(made(key("Kijker", Role.VIEWER), "GAPS", "TakenUp", LENS, null)
                        .toString())
                .contains("FORBIDDEN");
        assertThat(made(editor, "GAPS", "Entries", Map.of(), null).toString()).contains("BAD_INPUT");
        assertThat(made(editor, "GAPS", "Map", Map.of(), null).toString()).contains("BAD_INPUT");
    }

    @Test
    void thePageOfALinkIsThereForAllAndTellsNoOtherSite() {
        HttpResponse<String> page = send(request("/shared", null).GET());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.body()).contains("data-shared", "noindex").doesNotContain("/map");
        assertThat(send(request("/assets/page/frame.js", null).GET()).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/map", null).GET()).statusCode()).isEqualTo(401);
        assertThat(send(request("/shared", null).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(401);
    }

    private List<String> audited(String id) {
        return driver
                .executableQuery(
                        "MATCH (a:AuditEntry {type: 'SharedView', key: $id}) RETURN a.action AS action ORDER BY a.at")
                .withParameters(Map.of("id", id))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("action").asString())
                .toList();
    }

    private String key(String name, Role role) {
        return TestKeys.make(keys, name, role);
    }

    private String share(
            String by, String page, String name, Map<String, Object> variables, @Nullable LocalDate until) {
        JsonNode made = made(by, page, name, variables, until);
        String path = made.at("/data/shareView/path").asString();
        assertThat(path).as(made.toString()).matches("/shared\\?lang=nl#kl_[\\w-]{43}");
        return path.substring(path.indexOf('#') + 1);
    }

    private JsonNode made(
            String by, String page, String name, Map<String, Object> variables, @Nullable LocalDate until) {
        String json = JsonMapper.shared().writeValueAsString(variables);
        Map<String, Object> input = new HashMap<>(Map.of(
                "page",
                page,
                "address",
                "?domains=jeugd",
                "language",
                "NL",
                "questions",
                List.of(Map.of("name", name, "variables", json))));
        if (until != null) {
            input.put("until", until.toString());
        }
        return ask(
                by,
                "mutation Share($input: ShareViewInput!) { shareView(input: $input) { path } }",
                Map.of("input", input));
    }

    private JsonNode mutate(String by, String mutation) {
        return ask(by, "mutation { " + mutation + " }", Map.of());
    }

    /** A question as the script of a page has it. */
    private static String own(String script, String name) {
        try {
            String text = Files.readString(Path.of("src/main/resources/static/assets/page/" + script + ".js"));
            int begin = text.indexOf("`query " + name) + 1;
            assertThat(begin).isPositive();
            return text.substring(begin, text.indexOf('`', begin));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode ask(String secret, String question, Map<String, Object> variables) {
        return JsonMapper.shared()
                .readTree(send(post(secret, question, variables)).body());
    }

    private HttpRequest.Builder post(String secret, String question, Map<String, Object> variables) {
        return request("/graphql", secret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", question, "variables", variables))));
    }

    private HttpRequest.Builder request(String path, @Nullable String secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "nl");
        return secret == null ? request : request.header("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
