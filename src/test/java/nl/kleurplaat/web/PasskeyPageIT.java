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

/** Logging in with a passkey, in a real browser with a device that keeps them. */
@OwnServiceTest(properties = "kleurplaat.login.accounts=true")
@Tag(ServiceProcess.TAG)
class PasskeyPageIT {

    private static final String PASSKEY = "form[data-passkey] button";

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    private Browsers browsers;

    @BeforeEach
    void open() {
        browsers = new Browsers(port, driver);
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void somebodyIsInvitedAndFromThenOnLogsInWithAPasskey() {
        Browser admin = browsers.loggedIn(Role.ADMIN);
        String invitation = invite(admin, "bo");
        Browser browser = browsers.open("localhost");
        browser.hasPasskeys();

        browser.load(invitation + "&lang=nl");
        assertThat(browser.find("h1").getText()).isEqualTo("Kies hoe u inlogt");
        assertThat(browser.text()).doesNotContain("Met een passkey kan het hier niet");
        seen(browser, "passkey-invitation");
        press(browser, PASSKEY);
        browser.await("form[action^='/logout']");
        assertThat(browser.address()).isEqualTo("/");

        browser.load("/passkeys?lang=nl");
        assertThat(browser.all("tbody tr")).hasSize(1);
        assertThat(browser.find("tbody").getText()).contains("nog niet");
        press(browser, PASSKEY);
        browser.await("p.wrong:not(:empty)");
        assertThat(browser.find("p.wrong").getText()).isEqualTo("Op dit apparaat hebt u al een passkey.");
        seen(browser, "passkeys");
        press(browser, "form[action^='/logout'] button");
        // the page that says goodbye goes on by itself; an address that is opened before it did would be left again
        browser.await("form[action^='/login/passkey']");

        browser.load("/login?lang=nl&to=/docs");
        seen(browser, "passkey-login");
        press(browser, PASSKEY);
        browser.await("form[action^='/logout']");
        assertThat(browser.address()).startsWith("/docs");
        browser.isQuiet("logged in with a passkey");
        browser.load("/passkeys?lang=nl");
        press(browser, "tbody button");
        assertThat(browser.find("[role=alert].sheet").getText()).contains("Dit is uw laatste passkey");
        admin.load("/accounts?lang=nl");
        assertThat(admin.find("tbody").getText()).contains("actief, viewer; een passkey");

        run("MATCH (a:Account {name: 'bo'}) SET a.blocked = true");
        refused(browser, "/login?lang=nl", "Deze passkey geldt hier niet, of niet meer");
        run("MATCH (a:Account {name: 'bo'}) SET a.blocked = false");
        run("MATCH (p:Passkey) DETACH DELETE p");
        refused(browser, "/login?lang=en", "This passkey does not count here, or no longer");
    }

    @Test
    void whereThereCanBeNoneThePageSaysWhyAndHasThePassword() {
        Browser browser = browsers.open();

        browser.load("/login?lang=nl");

        assertThat(browser.text()).contains("niet op een adres van cijfers", "Of met naam en wachtwoord");
        assertThat(browser.all(PASSKEY)).isEmpty();
        seen(browser, "passkey-none");
    }

    private static String invite(Browser admin, String name) {
        admin.load("/accounts?lang=nl");
        admin.find("input[name=name]").sendKeys(name, Keys.ENTER);
        return admin.find("#link").getText().replaceFirst("http://[^/]+", "");
    }

    private static void refused(Browser browser, String login, String said) {
        browser.load(login);
        press(browser, PASSKEY);
        assertThat(browser.find("[role=alert].sheet").getText()).contains(said);
    }

    private static void press(Browser browser, String selector) {
        browser.find(selector).sendKeys(Keys.ENTER);
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

    private void run(String cypher) {
        driver.executableQuery(cypher).execute();
    }
}
