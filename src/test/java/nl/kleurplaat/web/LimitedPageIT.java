package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page offers to whoever makes changes for one organisation of the sample, and where an admin says so; in real browsers. */
@OwnServiceTest(properties = "kleurplaat.login.accounts=true")
@Tag(ServiceProcess.TAG)
class LimitedPageIT {

    private static final String OWN = "gem-oeverdam";

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    private Browsers browsers;
    private Browser browser;

    @BeforeEach
    void logIn() {
        browsers = new Browsers(port, driver);
        browser = browsers.loggedIn(Role.EDITOR, OWN);
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void aFormSaysBeforehandWhatIsAnothers() {
        browser.open("/edit?lang=nl&type=Organisation&key=" + OWN);
        assertThat(browser.text()).doesNotContain("waarvoor u wijzigt");
        assertThat(browser.all("form fieldset:disabled, form input:disabled")).isEmpty();
        assertThat(browser.all("form .actions button")).isNotEmpty();

        browser.open("/edit?lang=nl&type=Organisation&key=gem-rietmeer");
        assertThat(browser.text()).contains("niet van een organisatie waarvoor u wijzigt");
        assertThat(browser.all("form .actions button")).isEmpty();
        seen("limited-other");

        browser.open("/edit?lang=nl&type=Dialogue&new=1");
        assertThat(browser.find("#only").getText())
                .isEqualTo(
                        "U voegt alleen iets toe voor Gemeente Oeverdam (voorbeeld). Kies die organisatie hieronder.");
        seen("limited-new");

        browser.open("/edit?lang=nl&type=Domain");
        assertThat(browser.all("#new")).isEmpty();
        browser.open("/edit?lang=nl&type=Organisation");
        assertThat(browser.all("#new")).isEmpty();
    }

    @Test
    void whatMayNotBeDoneIsNotOffered() {
        browser.open("/opportunities?lang=nl");
        assertThat(browser.all("#view select[aria-label]")).isEmpty();
        assertThat(browser.all("#view a[href*='type=Step']")).isNotEmpty();

        browser.open("/partnerships?lang=nl");
        assertThat(browser.all("#view a.score"))
                .isNotEmpty()
                .allMatch(link -> String.valueOf(link.getAttribute("href")).contains(OWN));

        browser.open("/gaps?lang=en");
        browser.find("#sharing summary").sendKeys(Keys.ENTER);
        assertThat(browser.find("#sharing").getText()).contains("You make no links here");
        assertThat(browser.all("#sharing form")).isEmpty();
        assertThat(browser.all(".findings .comments textarea")).isNotEmpty();
        browser.find(".findings .hanging summary").sendKeys(Keys.ENTER);
        seen("limited-gaps");
        browser.find(".findings .hanging a.button").sendKeys(Keys.ENTER);
        browser.await("#only");
        assertThat(browser.text()).contains("Gemeente Oeverdam (voorbeeld)");
        seen("limited-step");
    }

    @Test
    void anAdminLimitsAnAccountByName() {
        Browser admin = browsers.loggedIn(Role.ADMIN);
        admin.load("/accounts?lang=nl");
        assertThat(admin.find("tbody input[name=organisations]").getAttribute("value"))
                .isEqualTo("Gemeente Oeverdam (voorbeeld)");
        seen(admin, "accounts-limited");
        admin.find("tbody input[name=organisations]").sendKeys("; gemeente rietmeer (VOORBEELD)");
        admin.find("tbody form button").sendKeys(Keys.ENTER);
        admin.await("tbody input[name=organisations]");

        assertThat(admin.find("tbody input[name=organisations]").getAttribute("value"))
                .isEqualTo("Gemeente Oeverdam (voorbeeld); Gemeente Rietmeer (voorbeeld)");
        browser.open("/edit?lang=nl&type=Organisation&key=gem-rietmeer");
        assertThat(browser.text()).doesNotContain("waarvoor u wijzigt");
    }

    private void seen(String name) {
        seen(browser, name);
    }

    private static void seen(Browser browser, String name) {
        for (int width : new int[] {1280, 390}) {
            browser.size(width, 900);
            browser.dark(width == 390);
            browser.picture(name + width);
            assertThat((Boolean) browser.run(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                    .as(name + " is not wider than the screen")
                    .isTrue();
            browser.isAccessible(name);
        }
        browser.size(1280, 900);
        browser.dark(false);
    }
}
