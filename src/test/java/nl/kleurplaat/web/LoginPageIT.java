package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.accounts.TestAccounts;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What somebody does who logs in, in a real browser. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kleurplaat.warm-up=0s", "kleurplaat.login.accounts=true"})
@DirtiesContext
@Tag(ServiceProcess.TAG)
class LoginPageIT {

    private static final String PASSWORD = "een zin van mij";

    @TempDir
    static Path home;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kleurplaat.home", home::toString);
    }

    @Test
    void fromTheInvitationToTheEnd() {
        TestAccounts accounts = new TestAccounts(program);
        try (Browser browser = new Browser(port)) {
            browser.visit(accounts.invite("beheer", Role.ADMIN) + "&lang=nl");
            looksGood(browser, "invitation");
            browser.find("[name=password]").sendKeys(PASSWORD);
            browser.find("[name=again]").sendKeys(PASSWORD);
            browser.find("main button").click();

            browser.settled();
            assertThat(browser.text()).doesNotContain("Meld u eerst aan");
            browser.open("/map?lang=nl");
            assertThat(browser.text()).contains("relaties te zien");
            looksGood(browser, "map-logged-in");
            browser.visit("/api/networks/export.svg");
            assertThat(browser.run("return document.documentElement.tagName")).isEqualTo("svg");

            browser.visit("/graphiql?lang=nl");
            browser.find(".graphiql-execute-button").click();
            browser.await(".result-window .cm-string, .result-window .cm-number");
            assertThat(browser.find(".result-window").getText())
                    .contains("data")
                    .doesNotContain("errors");

            browser.visit("/accounts?lang=nl");
            browser.find("main [name=name]").sendKeys("collega");
            browser.find("main form button").click();
            assertThat(browser.find("#link").getText())
                    .startsWith("http://127.0.0.1:" + port + "/invitation?token=ki_");
            looksGood(browser, "accounts");
            browser.visit("/keys?lang=nl");
            looksGood(browser, "keys");
            browser.size(390, 900);
            browser.visit("/accounts?lang=en");
            looksGood(browser, "accounts-390");

            browser.visit("/docs/security");
            browser.find("header form button").click();
            browser.awaitAddress("/login");
            browser.visit("/matrix?lang=en");
            browser.awaitAddress("/login?to=");
            looksGood(browser, "login-390");
            logIn(browser, "wrong");
            assertThat(browser.find("[role=alert]").getText()).isNotBlank();
            looksGood(browser, "login-wrong");
            browser.find("[name=name]").clear();
            logIn(browser, PASSWORD);
            browser.awaitAddress("/matrix?lang=en");
            browser.settled();

            accounts.block("beheer");
            browser.find("#lens summary").click();
            browser.find("#lens select")
                    .findElement(By.cssSelector("option[value=REGION]"))
                    .click();
            browser.awaitAddress("/login?to=");
        }
    }

    private static void logIn(Browser browser, String password) {
        browser.find("[name=name]").sendKeys("beheer");
        browser.find("[name=password]").sendKeys(password);
        browser.find("main button").click();
    }

    private static void looksGood(Browser browser, String name) {
        browser.picture(name);
        browser.isAccessible(name);
        assertThat((Boolean) browser.run(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as(name + " is not wider than the screen")
                .isTrue();
    }
}
