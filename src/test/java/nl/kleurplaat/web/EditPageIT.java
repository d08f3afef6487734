package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody changes by hand on the page, in a real browser. */
@Neo4jTest
@Tag(ServiceProcess.TAG)
class EditPageIT {

    @LocalServerPort
    int port;

    private Api api;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        api = new Api(port);
        api.importSample();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, 390", "en, 1280"})
    void everyTypeHasAFormForEverybody(String language, int width) {
        browser.size(width, 900);
        for (Type type : Types.ALL) {
            String key = api.data("{ recordEntries(type: \"" + type.title() + "\", first: 1) { entries { key } } }")
                    .at("/recordEntries/entries/0/key")
                    .asString();
            String name = "form-" + type.title() + "-" + language + "-" + width;
            browser.open("/edit?lang=" + language + "&type=" + type.title() + "&key="
                    + URLEncoder.encode(key, StandardCharsets.UTF_8));
            browser.await("#save");
            browser.picture(name);
            assertThat(browser.text()).as(name).doesNotContain("??", "undefined", "NaN", "[object");
            assertThat((Boolean) browser.run(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                    .as(name + " is not wider than the screen")
                    .isTrue();
            browser.isAccessible(name);
        }
        browser.isQuiet("forms");
    }

    @Test
    void anOrganisationIsMadeChangedAndDeletedByKeyboard() {
        browser.open("/edit?lang=nl");
        browser.find("#new").sendKeys(Keys.ENTER);
        browser.await("#field-name");
        browser.find("#save").sendKeys(Keys.ENTER);
        browser.await("#field-name-error");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("field-name");
        browser.isAccessible("refused");

        browser.find("#field-name").sendKeys("Wijkteam Oost (voorbeeld)");
        browser.find("#field-domains-more").sendKeys("Jeugd", Keys.ENTER);
        browser.find("#field-domains-more").sendKeys("Wonen", Keys.ENTER);
        browser.find("#field-name").sendKeys(Keys.ENTER);
        browser.await("#saved");
        assertThat(organisation("wijkteam-oost-voorbeeld"))
                .isEqualTo("{\"name\":\"Wijkteam Oost"
                        + " (voorbeeld)\",\"domains\":[{\"name\":\"Jeugd\"},{\"name\":\"Wonen\"}]}");

        browser.find("#field-domains .chosen li:nth-child(2) button").sendKeys(Keys.ENTER);
        browser.find("#save").sendKeys(Keys.ENTER);
        browser.await("#saved");
        assertThat(organisation("wijkteam-oost-voorbeeld")).contains("[{\"name\":\"Wonen\"},{\"name\":\"Jeugd\"}]");

        browser.find("#delete").sendKeys(Keys.ENTER);
        browser.find("#really").sendKeys(Keys.ENTER);
        browser.await("#saved");
        assertThat(browser.text()).contains("Wijkteam Oost (voorbeeld) is verwijderd.");
        assertThat(organisation("wijkteam-oost-voorbeeld")).isEqualTo("null");
    }

    private String organisation(String key) {
        return api.data("{ organisation(key: \"" + key + "\") { name domains { name } } }")
                .path("organisation")
                .toString();
    }

    @Test
    void whatGoesAlongIsShownAndAsked() {
        browser.open("/edit?lang=nl&type=Organisation&key=won-meerzicht");
        browser.find("#delete").click();
        browser.find("#really").click();
        browser.await("#asking li");

        assertThat(browser.find("#asking").getText()).contains("deelnames:", "gaan mee");
        browser.picture("along");
        browser.isAccessible("along");
        assertThat(organisation("won-meerzicht")).isNotEqualTo("null");

        browser.find("#really").click();
        browser.await("#saved");
        assertThat(organisation("won-meerzicht")).isEqualTo("null");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideWhatIWanted() {
        browser.open("/edit?lang=nl&type=Organisation&key=won-meerzicht");
        browser.await("#save");
        int version = api.data("{ organisation(key: \"won-meerzicht\") { version } }")
                .at("/organisation/version")
                .asInt();
        api.data("mutation { updateOrganisation(input: {key: \"won-meerzicht\", version: " + version
                + ", name: \"Woonstichting Elders\", website: \"https://elders.example/\"}) { version } }");
        browser.find("#field-name").clear();
        browser.find("#field-name").sendKeys("Woonstichting Hier");
        browser.find("#save").click();
        browser.await("#conflict");

        assertThat(browser.find("#conflict").getText())
                .contains("Intussen gewijzigd door iemand op deze computer")
                .contains("Woonstichting Hier Woonstichting Elders");
        browser.picture("conflict");
        browser.isAccessible("conflict");

        browser.find("#keep-mine").click();
        browser.await("#saved");
        assertThat(api.data("{ organisation(key: \"won-meerzicht\") { name website } }")
                        .path("organisation")
                        .toString())
                .isEqualTo("{\"name\":\"Woonstichting Hier\",\"website\":\"https://elders.example/\"}");

        browser.find("#history summary").click();
        browser.await("#history table");
        assertThat(browser.find("#history").getText())
                .contains("Gewijzigd", "Door iemand op deze computer", "Eerst", "Daarna")
                .contains("Naam Woonstichting Elders Woonstichting Hier")
                .contains("Webadres – https://elders.example/")
                .contains("Gemaakt");
        browser.picture("history");
        browser.isAccessible("history");

        // what I made of it is taken back; what they had made of it stays
        browser.find("#history [data-undo]").click();
        browser.await("#undo-really");
        assertThat(browser.find("#undoing").getText()).contains("Naam Woonstichting Hier Woonstichting Elders");
        browser.picture("taking-back");
        browser.isAccessible("taking back");
        browser.find("#undo-reason").sendKeys("Het was toch Elders");
        browser.find("#undo-really").click();
        browser.await("#history:not([open])");
        assertThat(browser.find("h1").getText()).contains("Woonstichting Elders");

        browser.open("/edit?lang=nl");
        browser.find("#history summary").click();
        browser.await("#history li");
        assertThat(browser.find("#history").getText())
                .contains("Teruggedraaid", "Het was toch Elders", "Woonstichting Elders", "voorbeeld.zip");
        // the second one was taken back already, so nothing is left to do; the third was changed since
        browser.find("#history p:nth-of-type(4) ~ p [data-undo]").click();
        browser.await("#undoing");
        browser.picture("changes");
        browser.isAccessible("changes");
    }

    @Test
    void anAdminMakesAndRevokesAKeyAndSeesWhoSawWhat() {
        api.data("{ stakeholders(first: 1) { totalCount } }");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !api.data("{ audit { entries { number } } }")
                        .at("/audit/entries")
                        .isEmpty());
        browser.open("/manage?lang=nl");
        browser.await("#audit table");
        assertThat(browser.find("#audit").getText()).contains("Personen bekeken", "iemand op deze computer");
        browser.find("#new-key [name=name]").sendKeys("Kaart op het scherm");
        browser.find("#new-key [name=files]").sendKeys("tables/ties");
        browser.find("#new-key button").click();
        browser.await("#secret");
        assertThat(browser.find("#secret").getText()).startsWith("kp_");
        assertThat(browser.find("#keys table").getText()).contains("Kaart op het scherm", "alleen tables/ties");
        browser.picture("manage");
        browser.isAccessible("manage");

        browser.find("#audit-check").click();
        browser.await("#audit-checked[data-whole=true]");
        assertThat(browser.find("#audit-checked").getText()).contains("De geschiedenis ook.");
        browser.find("[data-revoke]").click();
        browser.find("[data-really]").click();
        browser.await("#keys:not(:has(table))");

        browser.find("#new-key summary").click();
        browser.find("#new-key [name=name]").sendKeys("Rapport jeugd");
        browser.find("#new-key [name=lens]").sendKeys("http://localhost/map?lang=nl");
        browser.find("#new-key button").click();
        browser.await("#keys .error");
        assertThat(browser.find("#keys .error").getText()).contains("geen lens");
        browser.find("#new-key [name=lens]").clear();
        browser.find("#new-key [name=lens]").sendKeys("http://localhost/map?lang=nl&domains=jeugd&asOf=2026-06-01");
        browser.find("#new-key [name=questions]")
                .sendKeys("{ network { summary { ties } } }\n---\n{ domains { key } }");
        browser.picture("manage-limits");
        browser.isAccessible("manage-limits");
        browser.find("#new-key button").click();
        browser.await("#keys table");
        assertThat(browser.find("#keys table").getText()).contains("alleen 2 vragen; door één lens");
        assertThat(api.data("{ apiKeys { lens questions } }").toString()).contains("jeugd", "2026-06-01", "summary");
        browser.find("[data-revoke]").click();
        browser.find("[data-really]").click();
        browser.await("#keys:not(:has(table))");
        assertThat(api.data("{ apiKeys { id } }").get("apiKeys")).isEmpty();
    }

    @Test
    void twoThatTurnOutToBeOneAreMergedSideBySide() {
        browser.open("/edit?lang=nl&type=Organisation&key=won-meerzicht");
        browser.find("#merging summary").click();
        browser.find("#merge-with").sendKeys("De Brug");
        browser.await("#merge-found option[value*='(jz-de-brug)']");
        String name = Objects.requireNonNull(
                browser.find("#merge-found option[value*='(jz-de-brug)']").getDomAttribute("value"));
        browser.find("#merge-with").clear();
        browser.find("#merge-with").sendKeys(name);
        browser.await("#merge");
        assertThat(browser.find("#merging").getText()).contains("Woonstichting Meerzicht", "De Brug");
        browser.picture("merging");
        browser.isAccessible("merging");

        browser.find("#merge").click();
        browser.await("#saved");

        assertThat(browser.text()).contains("is opgegaan in Woonstichting Meerzicht");
        assertThat(api.data("{ organisation(key: \"jz-de-brug\") { key } }")
                        .at("/organisation/key")
                        .asString())
                .isEqualTo("won-meerzicht");
    }

    @Test
    void aPartnershipIsScoredOnAPhone() {
        browser.size(390, 800);
        browser.open("/partnerships?lang=nl");
        browser.find("#view a.score").click();
        browser.await("#field-organisation");
        assertThat(browser.find("#field-collaboration").getDomProperty("value")).isNotEmpty();
        assertThat(browser.find("#field-organisation").getDomProperty("value")).isNotEmpty();
        browser.run("const date = document.getElementById('field-date'); date.value = '2026-11-02';"
                + " date.dispatchEvent(new Event('input'));");
        browser.find("#field-trust input[value='4']").sendKeys(Keys.SPACE);
        browser.find("#field-committed input[value='2']").sendKeys(Keys.SPACE);
        browser.picture("score-390");
        browser.isAccessible("score");
        browser.find("#save").sendKeys(Keys.ENTER);
        browser.await("#saved");

        assertThat(api.data("{ assessments(filter: {from: \"2026-11-02\", until: \"2026-11-02\"}, first: 5)"
                                + " { edges { node { scores { criterion value } } } } }")
                        .toString())
                .contains("{\"criterion\":\"COMMITTED\",\"value\":2}", "{\"criterion\":\"TRUST\",\"value\":4}");
    }

    @Test
    void aGapIsTakenUpAsAStepAndFollowedUntilItIsGone() {
        browser.open("/gaps?lang=nl&kind=MANDATE");
        browser.find(".findings > li:first-child summary").sendKeys(Keys.ENTER);
        String title = browser.find(".findings > li:first-child h2").getText();
        assertThat(browser.find(".findings > li:first-child input[name=action]").getDomProperty("value"))
                .startsWith("Vraag het bestuur");
        browser.find(".findings > li:first-child form button").sendKeys(Keys.ENTER);
        browser.await("#saved");

        assertThat(browser.find(".findings > li:first-child summary").getText()).isEqualTo("Opgepakt: 1 stap");
        browser.picture("taken-up");
        browser.isAccessible("taken up");
        String taken = api.data("{ network { takenUp { gap open steps { action status } } } }")
                .toString();
        assertThat(taken).contains("\"gap\":\"mandate: ", "\"open\":true", "Vraag het bestuur");
        String collaboration = api.data(
                        "{ network { gaps(kinds: [MANDATE], first: 1) { title collaborations { key } } } }")
                .at("/network/gaps/0/collaborations/0/key")
                .asString();
        assertThat(title).isNotEmpty();
        int version = api.data("{ collaboration(key: \"" + collaboration + "\") { version } }")
                .at("/collaboration/version")
                .asInt();
        api.data("mutation { deleteCollaboration(input: {key: \"" + collaboration + "\", version: " + version
                + ", along: true}) { key } }");

        browser.open("/gaps?lang=nl&kind=MANDATE");
        assertThat(browser.text()).contains("Opgepakt, en nu weg");
    }

    @Test
    void severalPeopleOfADialogueAreEnteredInOneGo() {
        browser.open("/edit?lang=nl&type=Dialogue&new=1&set.organisation=won-meerzicht");
        browser.await("#field-date");
        browser.run("const date = document.getElementById('field-date'); date.value = '2026-11-03';"
                + " date.dispatchEvent(new Event('input'));");
        browser.find("#field-stakeholders summary").click();
        browser.find("#field-stakeholders-new")
                .sendKeys("Wijkverpleegkundige (voorbeeld); uitvoering\nWoonconsulent (voorbeeld)");
        browser.find("#field-stakeholders-new-make").click();
        browser.await("#field-stakeholders .chosen li:nth-child(2)");
        browser.isAccessible("people");
        browser.find("#save").click();
        browser.await("#saved");

        assertThat(api.data("{ dialogues(filter: {from: \"2026-11-03\", until: \"2026-11-03\"}, first: 2) { edges"
                                + " { node { organisation { key } stakeholders { name role organisations { key } }"
                                + " } } } }")
                        .at("/dialogues/edges/0/node")
                        .toString())
                .isEqualTo(
                        "{\"organisation\":{\"key\":\"won-meerzicht\"},\"stakeholders\":[{\"name\":\"Wijkverpleegkundige"
                            + " (voorbeeld)\",\"role\":\"uitvoering\",\"organisations\":[{\"key\":\"won-meerzicht\"}]},{\"name\":\"Woonconsulent"
                            + " (voorbeeld)\",\"role\":null,\"organisations\":[{\"key\":\"won-meerzicht\"}]}]}");
    }
}
