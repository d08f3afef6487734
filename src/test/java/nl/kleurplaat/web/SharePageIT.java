package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.api.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What colleagues keep and share on the page, where they log in, in real browsers; with the sample of the program. */
@OwnServiceTest(properties = "kleurplaat.login.accounts=true")
@Tag(ServiceProcess.TAG)
class SharePageIT {

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    private Browsers browsers;
    private Browser browser;

    @BeforeEach
    void logIn() {
        browsers = new Browsers(port, driver);
        browser = browsers.loggedIn(Role.EDITOR);
    }

    @AfterEach
    void close() {
        browsers.close();
        driver.executableQuery("MATCH (n) WHERE n:SharedView OR n:SavedView OR n:Comment DETACH DELETE n")
                .execute();
    }

    @ParameterizedTest
    @CsvSource({
        "'/?lang=nl', nl",
        "'/map?lang=nl&domains=jeugd', nl",
        "'/map?lang=en&parties=gem-oeverdam&grouped=true', en",
        "'/matrix?lang=nl', nl",
        "'/gaps?lang=en&kind=ISOLATED&domains=wonen', en",
        "'/partnerships?lang=nl&show=withoutMandate', nl",
        "'/opportunities?lang=nl', nl",
        "'/questions?lang=nl&q=mandate', nl",
        "'/compare?lang=en&without=gem-oeverdam', en",
        "'/compare?lang=nl&before=2024-01-01&from=2023-01-01', nl"
    })
    void whatIsSharedIsSeenWithoutLoggingInAndNothingElse(String address, String language) {
        browser.open(address);
        String link = share();
        String made = String.valueOf(browser.run("return document.querySelector('#view h1').innerText"));
        Browser visitor = browsers.open();
        visitor.open(link);

        String text = visitor.text();
        assertThat(text)
                .contains(made, language.equals("nl") ? "alleen lezen" : "read only")
                .doesNotContain("??", "undefined", "NaN", "[object");
        assertThat(visitor.all("#view [role=alert]")).as(text).isEmpty();
        assertThat(visitor.all("header .views a")).isEmpty();
        assertThat(visitor.run("return [...document.querySelectorAll('#view a[href]')].length"))
                .isEqualTo(0L);
        String name = "shared-" + address.substring(1).replaceAll("\\W+", "-");
        for (int width : new int[] {1280, 390}) {
            visitor.size(width, 900);
            visitor.dark(width == 390);
            visitor.picture(name + width);
            assertThat((Boolean) visitor.run(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                    .as(name + " is not wider than the screen")
                    .isTrue();
            visitor.isAccessible(name);
        }
        visitor.isQuiet(name);
    }

    @Test
    void anotherLensIsRefusedAndARevokedLinkToo() {
        browser.open("/gaps?lang=nl&domains=jeugd");
        String link = share();
        browser.picture("share");
        browser.isAccessible("share");
        Browser visitor = browsers.open();
        visitor.open(link);
        assertThat(visitor.all("#view .findings")).isNotEmpty();

        visitor.run("history.replaceState(null, '', location.pathname + '?lang=nl&domains=wonen' + location.hash);"
                + " dispatchEvent(new PopStateEvent('popstate'))");
        visitor.await("#view [role=alert]");
        assertThat(visitor.text()).contains("Dit hoort niet bij de weergave die met u gedeeld is");
        visitor.picture("shared-other");

        browser.find("#sharing .kept .link").sendKeys(Keys.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> browser.text().contains("De link is ingetrokken"));
        visitor.run("location.reload()");
        visitor.await("#view [role=alert]");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(visitor.text()).contains("Deze link geldt niet, of niet meer."));
        visitor.picture("shared-revoked");
        visitor.isAccessible("revoked");
    }

    @Test
    void aViewerKeepsViewsAndSharesNone() {
        Browser viewer = browsers.loggedIn(Role.VIEWER);
        viewer.open("/map?lang=nl&domains=jeugd");
        assertThat(viewer.all("#sharing")).isEmpty();
        viewer.find("#keeping summary").sendKeys(Keys.ENTER);
        viewer.find("#keeping > form input").sendKeys("Jeugd nu", Keys.ENTER);
        viewer.await("#keeping .kept a");
        viewer.isAccessible("kept");
        viewer.picture("kept");

        browser.open("/?lang=nl");
        browser.find("#keeping summary").sendKeys(Keys.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> browser.text().contains("U hebt nog niets bewaard"));
        viewer.open("/?lang=nl");
        viewer.find("#keeping summary").sendKeys(Keys.ENTER);
        viewer.find("#keeping .kept a").sendKeys(Keys.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> viewer.address().contains("/map?lang=nl&domains=jeugd"));
        viewer.find("#keeping summary").sendKeys(Keys.ENTER);
        viewer.find("#keeping .inline summary").sendKeys(Keys.ENTER);
        viewer.find("#keeping .inline input").sendKeys(Keys.END, " en straks", Keys.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> viewer.text().contains("Jeugd nu en straks"));
        viewer.find("#keeping .inline button[type=button]").sendKeys(Keys.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> viewer.all("#keeping .kept a").isEmpty());
        viewer.isQuiet("kept");
    }

    /** Where the first comments below an element are. */
    private void remark(String below, String text, String picture) {
        String comments = below + ".comments ";
        browser.find(comments + "summary").sendKeys(Keys.ENTER);
        browser.find(comments + "textarea").sendKeys(text);
        browser.find(comments + "form button").sendKeys(Keys.ENTER);
        browser.await(comments + ".said-so");
        browser.picture(picture);
        browser.isAccessible(picture);
    }

    @Test
    void whatIsRemarkedAtAPartnershipStandsAtItsFormToo() {
        browser.open("/partnerships?lang=nl");
        remark("", "Vraag wie het mandaat krijgt", "comments-partnership");

        browser.find("#view .sheet h2 a").sendKeys(Keys.ENTER);
        browser.await("#history");
        browser.find(".comments summary").sendKeys(Keys.ENTER);
        assertThat(browser.text()).contains("Vraag wie het mandaat krijgt", "1 opmerking, waarvan 1 open");
        browser.picture("comments-form");
        browser.isAccessible("comments-form");
        browser.find(".comments li button").sendKeys(Keys.ENTER);
        browser.await(".comments li .kind strong");
        assertThat(browser.text()).contains("1 opmerking, alles afgehandeld");
    }

    @Test
    void whatColleaguesRemarkStandsAtTheFindingAndIsNotShared() {
        browser.open("/gaps?lang=nl");
        remark(".findings ", "Dit bespreken we in maart", "comments");
        assertThat(browser.text()).contains("Dit bespreken we in maart", "ada-editor", "1 opmerking, waarvan 1 open");

        Browser viewer = browsers.loggedIn(Role.VIEWER);
        viewer.open("/gaps?lang=en");
        assertThat(viewer.all(".comments")).hasSize(1);
        assertThat(viewer.all(".comments form, .comments button")).isEmpty();
        viewer.find(".comments summary").sendKeys(Keys.ENTER);
        assertThat(viewer.text()).contains("Dit bespreken we in maart", "1 comment, of which 1 open");
        viewer.picture("comments-viewer");
        viewer.isAccessible("comments");

        Browser visitor = browsers.open();
        visitor.open(share());
        assertThat(visitor.all("#view .findings > li")).isNotEmpty();
        assertThat(visitor.text()).doesNotContain("maart", "opmerking");

        browser.find(".findings .comments summary").sendKeys(Keys.ENTER);
        browser.find(".findings .comments li .link").sendKeys(Keys.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> browser.text().contains("alles afgehandeld"));
        browser.find(".findings .comments li .link:last-of-type").sendKeys(Keys.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> browser.all(".findings .comments li").isEmpty());
        browser.isQuiet("comments");
    }

    /** Makes a link of what is open; its path and what stands behind it. */
    private String share() {
        browser.find("#sharing summary").sendKeys(Keys.ENTER);
        browser.find("#sharing .button").sendKeys(Keys.ENTER);
        browser.await("#link");
        String link = Objects.requireNonNull(browser.run("return document.getElementById('link').value"))
                .toString();
        assertThat(link).startsWith("http://127.0.0.1:" + port + "/shared?lang=");
        return link.substring(link.indexOf("/shared"));
    }
}
