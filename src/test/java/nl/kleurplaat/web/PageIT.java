package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.SharedData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a strategist does on the page, in a real browser. */
@Neo4jTest
@Tag(ServiceProcess.TAG)
class PageIT {

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    @TempDir
    Path folder;

    private Api api;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        api = new Api(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** How a page is looked at. */
    private record Look(int width, boolean dark) {

        static final List<Look> ALL =
                List.of(new Look(1280, false), new Look(1280, true), new Look(390, false), new Look(390, true));

        /** Each width and each scheme once: colours are the same in every language. */
        static final List<Look> EACH = List.of(ALL.getFirst(), ALL.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyViewIsThereForEverybody(String language) {
        api.importSample();
        for (View view : View.values()) {
            browser.size(1280, 900);
            browser.open(view.path() + "?lang=" + language);
            for (Look look : language.equals("nl") ? Look.ALL : Look.EACH) {
                browser.size(look.width, 900);
                browser.dark(look.dark);
                isFine(view.key() + "-" + language + "-" + look.width + (look.dark ? "-dark" : ""));
            }
            browser.isQuiet(view.key());
        }
    }

    private void isFine(String name) {
        browser.picture(name);
        assertThat(browser.text()).as(name).doesNotContain("??", "undefined", "NaN", "[object");
        assertThat((Boolean) browser.run(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as(name + " is not wider than the screen")
                .isTrue();
        browser.isAccessible(name);
    }

    @Test
    void anEmptyRecordSaysWhatToDoFirst() {
        browser.open("/?lang=nl");

        assertThat(browser.text()).contains("Nog niets te zien", "Voer een lijst in");
        browser.isAccessible("empty");
    }

    @Test
    void aFileIsLookedAtFirstAndThenBroughtIn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("organisaties.csv"), "id,naam,soort\na,Gemeente A,gemeente\nb,,school\n");
        browser.open("/bring-in?lang=nl");
        browser.find("input[type=file]").sendKeys(file.toString());
        browser.await("#result h2");
        assertThat(browser.text())
                .contains("1 fout", "organisaties, rij 3", "naam")
                .doesNotContain("organisations");

        browser.all("#result fieldset input").getFirst().click();
        browser.await("#result .button:not([disabled])");
        browser.find("#result .button:not([disabled])").click();
        browser.await("#result a.button");

        assertThat(browser.text()).contains("Ingevoerd");
        assertThat(api.data("{ organisations(first: 1) { totalCount } }")
                        .at("/organisations/totalCount")
                        .asInt())
                .isEqualTo(1);

        browser.find("#undo").sendKeys(Keys.ENTER);
        browser.await("#really-undo");
        assertThat(browser.text())
                .contains(
                        "Dit verandert als u de import ongedaan maakt", "organisaties: Gemeente A", "1 regel verdwijnt")
                .doesNotContain("organisations");
        browser.picture("undo");
        browser.isAccessible("undo");
        browser.find("#really-undo").sendKeys(Keys.ENTER);
        browser.await("#result .sheet.green:not(:has(button))");

        assertThat(browser.text()).contains("Ongedaan gemaakt");
        assertThat(api.data("{ organisations(first: 1) { totalCount } }")
                        .at("/organisations/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsUnderWayCanBeCancelled() throws IOException {
        String rows = IntStream.range(0, 60_000)
                .mapToObj(row -> "g" + row + ",Groot " + row + "\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("organisaties.csv"), "id,naam\n" + rows);
        browser.open("/bring-in?lang=nl");
        browser.find("input[type=file]").sendKeys(file.toString());
        browser.await("#result .sheet.green .button");

        browser.find("#result .sheet.green .button").sendKeys(Keys.ENTER);
        browser.await("#cancel");
        browser.isAccessible("cancel");
        browser.picture("cancel");
        browser.find("#cancel").sendKeys(Keys.ENTER);
        browser.await("#preview");

        assertThat(browser.text())
                .contains("Afgebroken", "De gegevens zijn zoals ze ervoor waren.")
                .doesNotContain("Ingevoerd");
        browser.picture("cancelled");
        browser.isAccessible("cancelled");
        assertThat(api.data("{ organisations(first: 1) { totalCount } }")
                        .at("/organisations/totalCount")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"nl, 1280", "en, 390"})
    void aWorkbookOfAnyShapeIsUnderstoodByKeyboardAndBroughtIn(String language, int width) {
        Path workbook = SharedData.cases("first-workbook")
                .resolve("partnerlijst.xlsx")
                .toAbsolutePath()
                .normalize();
        browser.size(width, 900);
        browser.open("/bring-in?lang=" + language);
        browser.find("input[type=file]").sendKeys(workbook.toString());
        browser.await("#choices");
        assertThat(browser.all("#choices li")).hasSizeLessThanOrEqualTo(10);
        assertThat(browser.text()).contains("Wijkteam Noord", "Partnerlijst").doesNotContain("??");
        browser.picture("understood-" + language + "-" + width);
        browser.isAccessible("understood");

        browser.find("#preview").sendKeys(Keys.ENTER);
        browser.await("#result .sheet.green .button");
        browser.find("#result .sheet.green .button").sendKeys(Keys.ENTER);
        browser.await("#result a.button");

        assertThat(api.data("{ organisations(first: 1) { totalCount } }")
                        .at("/organisations/totalCount")
                        .asInt())
                .isEqualTo(26);
        browser.isQuiet("brought-in");
        browser.open("/bring-in?lang=" + language);
        browser.find("input[type=file]").sendKeys(workbook.toString());
        browser.await("#choices, #preview");
        assertThat(browser.text()).contains(language.equals("nl") ? "dezelfde koppen" : "the same headings");
    }

    @ParameterizedTest
    @CsvSource({"nl, 1280", "en, 390"})
    void whatAFileIsTakenForCanBeCorrectedAndIsRemembered(String language, int width) throws IOException {
        Path file = Files.writeString(folder.resolve("lijst.csv"), """
            Naam;Soort;Domein
            Overzicht van partners;2026;
            Organisatie;Type organisatie;Domeinen
            Gemeente A;gemeente;Jeugd/Wonen
            School B;school;Jeugd
            """);
        browser.size(width, 900);
        browser.open("/bring-in?lang=" + language);
        browser.find("input[type=file]").sendKeys(file.toString());
        browser.await("#preview");
        choose("#result .sheet .row label:nth-of-type(2) select", "3");
        browser.await("#result .sheet .row label:nth-of-type(2) option[value='3']:checked");
        browser.find("#result details summary").sendKeys(Keys.ENTER);
        choose("#result tbody tr:nth-child(3) td:last-child select", "/");
        browser.await("#result tbody tr:nth-child(3) td:last-child option[value='/']:checked");
        browser.await("#preview");
        assertThat(browser.text()).contains("Jeugd · Wonen", "“Organisatie”");
        browser.picture("corrected-" + language + "-" + width);
        browser.isAccessible("corrected");
        browser.find("#preview").sendKeys(Keys.ENTER);
        browser.await("#result .sheet.green .button");
        browser.find("#result .sheet.green .button").sendKeys(Keys.ENTER);
        browser.await("#result a.button");

        assertThat(api.data("{ organisations(first: 9) { totalCount } domains { key } }")
                        .toString())
                .isEqualTo(
                        "{\"organisations\":{\"totalCount\":2},\"domains\":[{\"key\":\"jeugd\"},{\"key\":\"wonen\"}]}");
        browser.open("/bring-in?lang=" + language);
        browser.find("input[type=file]").sendKeys(file.toString());
        browser.await("#result .sheet .row label:nth-of-type(2) option[value='3']:checked");
        assertThat(browser.text()).contains(language.equals("nl") ? "dezelfde koppen" : "the same headings");
        assertThat(browser.all("#result tbody tr:nth-child(3) td:last-child option[value='/']:checked"))
                .hasSize(1);
    }

    private void choose(String select, String value) {
        new Select(browser.find(select)).selectByValue(value);
    }

    @Test
    void thePartyThatIsLookedForIsToldWithItsEvidence() {
        api.importSample();
        browser.open("/map?lang=nl");
        browser.find("input[list=parties]").sendKeys("Woonstichting Meerzicht (voorbeeld)", Keys.ENTER);
        browser.await("#party h3");

        assertThat(browser.text()).contains("Als deze partij wegvalt", "partners, en waarin");
        assertThat(browser.address()).contains("parties=won-meerzicht");
        browser.picture("party");
        browser.isAccessible("party");

        String address = browser.address();
        browser.open(address);
        browser.await("#party h3");
        assertThat(browser.find("#party-name").getText()).isEqualTo("Woonstichting Meerzicht (voorbeeld)");
    }

    @Test
    void theListsBesideTheMapAreWalkedByKeyboard() {
        api.importSample();
        browser.open("/map?lang=nl&as=lists");
        var tree = browser.find("[role=tree]");
        tree.findElement(By.cssSelector("[role=treeitem][tabindex='0']")).sendKeys(Keys.ARROW_RIGHT);
        browser.run("return 0");
        browser.find("[role=treeitem]:focus").sendKeys(Keys.ARROW_RIGHT);
        String party = browser.find("[role=treeitem]:focus").getText();
        assertThat(party).contains("partner");

        browser.find("[role=treeitem]:focus").sendKeys(Keys.ENTER);
        browser.await("#party h3");

        assertThat(party).startsWith(browser.find("#party-name").getText());
        browser.isAccessible("lists");
    }

    @ParameterizedTest
    @CsvSource({"nl, 1280", "en, 390"})
    void groupsStandForTheirMembersUntilTheyAreOpened(String language, int width) {
        api.importSample();
        browser.size(width, 900);
        browser.open("/map?grouped=true&lang=" + language);
        JsonNode groups = api.data("{ network { groupedDrawing { groups { group { key } standsFor } } } }")
                .at("/network/groupedDrawing/groups");
        assertThat(browser.all(".groups button")).hasSize(groups.size());
        browser.picture("grouped-" + language + "-" + width);
        browser.isAccessible("grouped");

        browser.find(".groups button").sendKeys(Keys.ENTER);
        browser.await(".groups button[aria-expanded='true']");
        int members = groups.at("/0/standsFor").asInt();
        assertThat(browser.find("#view .said").getText()).contains(members + " p");
        assertThat(browser.address())
                .contains("open=" + groups.at("/0/group/key").asString());
        browser.picture("grouped-open-" + language + "-" + width);
        browser.isAccessible("grouped-open");

        browser.open(browser.address());
        assertThat(browser.all(".groups button[aria-expanded='true']")).hasSize(1);
        browser.find("#close-groups").sendKeys(Keys.ENTER);
        browser.await(".groups:not(:has([aria-expanded='true']))");
        assertThat(browser.address()).doesNotContain("open=");
        browser.isQuiet("grouped");
    }

    @Test
    void aGroupIsOpenedInTheListsAndByAClickOnTheMap() {
        api.importSample();
        browser.open("/map?grouped=true&lang=nl&as=lists");
        var first = browser.find("[role=treeitem][tabindex='0']");
        String said = first.getText();
        assertThat(said).contains("staat voor");
        first.sendKeys(Keys.ENTER);
        browser.await("[role=treeitem]:focus[aria-expanded='true'] [role=treeitem]");
        assertThat(browser.find("[role=treeitem]:focus > span").getText())
                .startsWith(said.substring(0, said.indexOf(',')))
                .doesNotContain("staat voor");
        browser.find("[role=treeitem]:focus").sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.find("[role=treeitem]:focus").getText()).startsWith("Sluit ");
        browser.isAccessible("grouped-lists");
        browser.find("[role=treeitem]:focus").sendKeys(Keys.ENTER);
        browser.await("[role=treeitem]:focus[aria-expanded='false']");

        browser.open("/map?grouped=true&lang=nl");
        browser.click("#canvas", placeOnMap());
        browser.await(".groups button[aria-expanded='true']");
    }

    /** Where the first group is, from the middle of the canvas. */
    private int[] placeOnMap() {
        Object at = browser.run("""
            const canvas = document.getElementById('canvas');
            const box = canvas.getBoundingClientRect();
            const [x, y] = canvas.picture.at(0);
            return [Math.round(x - box.width / 2), Math.round(y - box.height / 2)];
            """);
        return ((List<?>) Objects.requireNonNull(at))
                .stream().mapToInt(one -> ((Number) one).intValue()).toArray();
    }

    @Test
    void whoIsLookedForComesOutOfItsGroup() {
        api.importSample();
        browser.open("/map?grouped=true&lang=nl");
        browser.find("input[list=parties]").sendKeys("Woonstichting Meerzicht", Keys.ENTER);
        browser.await("#party h3");

        assertThat(browser.find("#party-name").getText()).isEqualTo("Woonstichting Meerzicht (voorbeeld)");
        assertThat(browser.text()).contains("1 partij staat er los op", "In groepen die dicht zijn");
        browser.picture("grouped-party");
        browser.isAccessible("grouped-party");
        browser.isQuiet("grouped-party");
    }

    @Test
    void aStepIsAddedAndTickedOff() {
        api.importSample();
        browser.open("/opportunities?lang=nl");
        browser.find("#view section input[name=action]").sendKeys("Bel elkaar", Keys.ENTER);
        browser.await("select[aria-label='Stand van: Bel elkaar']");

        browser.find("select[aria-label='Stand van: Bel elkaar'] option[value=DONE]")
                .click();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                api.data("{ network { opportunityMatrix { rows { opportunity { steps { action status }"
                                                + " } } } } }")
                                        .toString())
                        .contains("{\"action\":\"Bel elkaar\",\"status\":\"DONE\"}"));
        browser.await("#saved");
        browser.isQuiet("step");
    }

    @Test
    void whatIsLookedAtIsInTheAddressAndSaidInWords() {
        api.importSample();
        browser.open("/?lang=nl&domains=jeugd&asOf=2024-06-30");

        assertThat(browser.find("#lens summary").getText())
                .contains("op 30 juni 2024", "over Jeugd")
                .containsPattern("\\d+ van \\d+ samenwerkingen");
        browser.find("a[data-view='/matrix']").click();
        browser.settled();
        assertThat(browser.address()).contains("/matrix", "domains=jeugd", "asOf=2024-06-30");
    }

    @Test
    void aQuestionIsAskedByKeyboardAndItsAnswerSaysTheSameAsTheApi() {
        api.importSample();
        String said = api.in("nl")
                .data("{ comparison(before: {}, after: {changes: [{removeActor: \"jz-de-brug\"}]}) { reason } }")
                .at("/comparison/reason")
                .asString();
        browser.open("/questions?lang=nl&q=breaks&party=jz-de-brug");

        assertThat(browser.find("#answer").getText()).contains(said);
        browser.isAccessible("answer");
    }

    @Test
    void aCommunityStandsOutOnTheMap() {
        api.importSample();
        int size = api.data("{ network { communities { size } } }")
                .at("/network/communities/0/size")
                .asInt();
        browser.open("/questions?lang=nl&q=communities");
        browser.find("#answer tbody a").click();
        browser.settled();

        assertThat(browser.address()).contains("groupBy=COMMUNITY", "groups=0");
        assertThat(browser.find("#view .said").getText()).endsWith(size + " partijen lichten op.");
        browser.picture("community");
    }

    @Test
    void tablesArePlannedAndPrinted() {
        api.importSample();
        browser.open("/questions?lang=nl&q=tables&groups=onderwijs&tables=5&seats=2&rounds=2");
        browser.await("#answer a[href^='/api/reports/programme.pdf']");
        assertThat(browser.text()).contains("ontmoeten", "Wie er zit", "plaatsen per tafel");
        browser.picture("tables");
        browser.isAccessible("tables");
        String file =
                browser.find("#answer a[href^='/api/reports/programme.pdf']").getDomAttribute("href");
        assertThat(api.get(Objects.requireNonNull(file)).body()).startsWith("%PDF");
        browser.isQuiet("tables");
    }

    @Test
    void aPlanOfTablesIsChangedByHandAndKept() {
        api.importSample();
        browser.open("/questions?lang=nl&q=tables&groups=onderwijs&tables=5&seats=2&rounds=2");
        browser.await("#places");
        browser.find("#answer details summary").click();
        browser.find("#places tbody tr:first-child select option[value='4']").click();
        String who = browser.find("#places tbody tr:first-child th").getText();
        browser.find("#answer details[open] .actions button").click();
        browser.await("#places tbody tr:first-child option:checked[value='4']");
        assertThat(browser.find("#answer tbody tr:nth-child(4)").getText())
                .startsWith("1 4")
                .contains(who);

        browser.find("#keep summary").click();
        browser.find("#keep [name=name]").sendKeys("Onderwijstafels (voorbeeld)");
        browser.find("#keep [name=date]").sendKeys("12012026");
        browser.picture("seating");
        browser.isAccessible("seating");
        browser.find("#keep form button").click();
        browser.await("#keep [role=status] a");
        JsonNode meeting = api.data("{ meetings(filter: {text: \"Onderwijstafels\"}, first: 1) { edges { node {"
                        + " date organisations { key } acquaintances { outcome organisations { key } } } } } }")
                .at("/meetings/edges/0/node");
        assertThat(meeting.get("organisations").size()).isGreaterThan(5);
        assertThat(meeting.get("acquaintances").size()).isGreaterThan(5);
        assertThat(meeting.get("acquaintances"))
                .allMatch(one -> one.get("outcome").asString().equals("MET"));
        browser.isQuiet("seating");
    }

    @Test
    void whatBecameOfAnIntroductionIsWrittenDown() {
        api.importSample();
        browser.open("/questions?lang=nl&q=meet&party=ow-waterspin");
        browser.find("#answer tbody tr:first-child td:last-child a").click();
        browser.await("#view form select");
        browser.picture("acquaintance");
        browser.isAccessible("acquaintance");
        browser.isQuiet("acquaintance");
    }

    @Test
    void whatAnInterventionBroughtStandsBesideWhoTookNoPart() {
        api.importSample();
        browser.open("/questions?lang=nl&q=effect&intervention=in-focusweek");
        assertThat(browser.text())
                .contains("wie meedeed (4 organisaties)", "Groepen waarvan niemand meedeed", "Erbij of eraf");
        browser.picture("effect-beside");
        browser.isAccessible("effect beside");
        browser.isQuiet("effect beside");
    }

    @Test
    void howSureItIsIsSaidAndWhomToAsk() {
        api.importSample();
        browser.open("/questions?lang=nl&q=sure");
        assertThat(browser.text()).contains("te weinig om te schatten wat er ontbreekt");
        browser.picture("sure");
        browser.isAccessible("sure");

        browser.open("/questions?lang=nl&q=sure&silent=ow-waterspin,ow-sluisje,wel-waterhoek");
        assertThat(browser.text())
                .contains("Van 49 organisaties gaven er 3 zelf niets op")
                .doesNotContain("te weinig om te schatten");

        browser.open("/questions?lang=nl&q=ask");
        assertThat(browser.text()).contains("Van 49 organisaties gaven er maar");
        browser.isAccessible("ask");
        browser.isQuiet("ask");
    }

    @Test
    void aGroupThatOneComesNearToShowsItsMembers() {
        api.importSample();
        browser.open("/map?grouped=true&lang=nl");
        for (int nearer = 0; nearer < 12 && !browser.address().contains("open="); nearer++) {
            browser.run("const { picture } = document.querySelector('#canvas'); const at ="
                    + " picture.network.reach.findIndex((wide) => wide > 0); const { scale, left, top } ="
                    + " picture.view; picture.zoom(1.5, [picture.network.x[at] * scale + left,"
                    + " picture.network.y[at] * scale + top]);");
            Awaitility.await().pollDelay(Duration.ofMillis(400)).until(() -> true);
            browser.settled();
        }
        assertThat(browser.address()).contains("open=");
        browser.await(".groups [aria-expanded=true]");
        browser.picture("nearer");
        browser.isQuiet("nearer");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aRouteLightsUpOnTheMap(boolean grouped) {
        api.importSample();
        browser.open("/questions?lang=nl&q=route&party=won-meerzicht&other=jz-de-brug");
        String route = browser.find("#answer tbody a").getText();
        browser.find("#answer tbody a").sendKeys(Keys.ENTER);
        browser.settled();
        if (grouped) {
            browser.open(browser.address() + "&grouped=true");
        }

        assertThat(browser.address()).contains("route=won-meerzicht");
        assertThat(browser.find("#view .said").getText()).endsWith("De route licht op: " + route + ".");
        int parties = route.split(" – ", -1).length;
        assertThat((List<?>) Objects.requireNonNull(
                        browser.run("const {lit} = document.getElementById('canvas').picture; return"
                                + " [lit.parties.size, lit.ties.size]")))
                .hasToString("[" + parties + ", " + (parties - 1) + "]");
        browser.picture("route-" + grouped);
        browser.isAccessible("route");
        browser.isQuiet("route");
    }

    @Test
    void whatIsSeenIsTakenAlongAsAPicture() throws IOException {
        api.importSample();
        browser.open("/map?lang=nl&grouped=true&open=jeugd&route=won-meerzicht,jz-de-brug&domains=jeugd&domains=wonen");
        String said = browser.find("#view .said").getText();
        assertThat(said).contains("De route licht op");
        browser.run("const real = URL.createObjectURL; URL.createObjectURL = (blob) => { window.taken = blob; return"
                + " real.call(URL, blob); }");

        browser.find(".menu summary").click();
        browser.find("#svg").sendKeys(Keys.ENTER);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(browser.run("return window.taken?.type")).isEqualTo("image/svg+xml"));
        String svg = String.valueOf(browser.run("return window.taken.text()"));
        Files.writeString(Path.of("target/screenshots/taken.svg"), svg);
        assertThat(svg)
                .contains(
                        said,
                        "over Jeugd",
                        "Woonstichting Meerzicht (voorbeeld)",
                        "Jeugdbescherming De Brug (voorbeeld)")
                .doesNotContain("NaN", "undefined");
        assertThat(browser.run(
                        "return new DOMParser().parseFromString(arguments[0],"
                                + " 'image/svg+xml').querySelector('parsererror')",
                        svg))
                .isNull();
        Object shown = browser.run("return document.getElementById('canvas').picture.network.x.length");
        assertThat(svg.split("stroke=\"#1d1b2a\" stroke-width=\"1.8\"", -1).length - 1)
                .as("an edge for each party and closed group")
                .isEqualTo(((Number) Objects.requireNonNull(shown)).intValue());

        browser.find("#png").sendKeys(Keys.ENTER);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(browser.run("return window.taken.type")).isEqualTo("image/png"));
        Object png = browser.run("""
            return new Promise((resolve) => {
              const reader = new FileReader();
              reader.onload = () => resolve(reader.result.split(',')[1]);
              reader.readAsDataURL(window.taken);
            });
            """);
        byte[] pixels = Base64.getDecoder().decode(String.valueOf(png));
        Files.write(Path.of("target/screenshots/taken.png"), pixels);
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(pixels)));
        assertThat(image.getWidth()).isGreaterThan(3000);
        browser.isQuiet("taken");
    }

    @Test
    void theSampleIsTakenAwayAfterAskingTwice() {
        api.importSample();
        try (var session = driver.session()) {
            session.run("MATCH (n) WHERE n.createdIn IS NOT NULL SET n.createdIn = 'voorbeeld', n.changedIn = null")
                    .consume();
            session.run("MATCH ()-[r]->() WHERE r.createdIn IS NOT NULL SET r.createdIn = 'voorbeeld', r.changedIn"
                            + " = null")
                    .consume();
        }
        browser.open("/?lang=nl");
        browser.find(".notice button").click();
        assertThat(browser.find(".notice button").getText()).contains("Zeker weten");
        browser.find(".notice button").click();
        browser.await(".hero-small");

        assertThat(api.data("{ organisations(first: 1) { totalCount } sample }").toString())
                .contains("\"totalCount\":0", "\"sample\":false");
    }

    @ParameterizedTest
    @CsvSource({"nl, 1280", "en, 390"})
    void graphiQlIsLeftByKeyboardAndTellsInItsLanguage(String language, int width) {
        api.importSample();
        browser.size(width, 900);
        browser.load("/graphiql?lang=" + language);
        browser.await(".graphiql-query-editor .CodeMirror textarea");
        browser.picture("graphiql-" + language + "-" + width);
        assertThat(browser.find(".keys").getText()).contains(language.equals("nl") ? "Tab gaat naar" : "Tab goes to");
        assertThat((Boolean) browser.run(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .isTrue();

        browser.run("document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.focus()");
        String before = text();
        browser.focused().sendKeys(Keys.TAB);
        assertThat(isInQuery()).isFalse();
        browser.focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(isInQuery()).isTrue();
        assertThat(text()).isEqualTo(before);

        browser.focused().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await(".graphiql-response .CodeMirror-line .cm-property, .graphiql-response .CodeMirror-line .cm-def");
        assertThat((Boolean) browser.run("return"
                        + " document.querySelector('.graphiql-response').getBoundingClientRect().width"
                        + " > 280 &&"
                        + " document.querySelector('.graphiql-query-editor').getBoundingClientRect().width"
                        + " > 280"))
                .as("both wide enough to read")
                .isTrue();
        browser.picture("graphiql-answer-" + language + "-" + width);
        browser.all(".graphiql-sidebar button").getFirst().sendKeys(Keys.ENTER);
        browser.await(".graphiql-doc-explorer-content");
        browser.find("a.graphiql-doc-explorer-type-name").sendKeys(Keys.ENTER);
        assertThat(browser.find(".graphiql-doc-explorer").getText()).isNotEmpty();
        browser.picture("graphiql-docs-" + language + "-" + width);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(browser.find(".graphiql-doc-explorer").getText())
                                .contains(language.equals("nl") ? "De domeinen, op sleutel." : "The domains, by key."));
    }

    private boolean isInQuery() {
        return Boolean.TRUE.equals(
                browser.run("return document.activeElement.closest('.graphiql-query-editor .CodeMirror') !== null"));
    }

    private String text() {
        return String.valueOf(browser.run(
                "return document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.getValue()"));
    }
}
