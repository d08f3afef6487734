package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person is shown with where they are named, and erased, on the page. */
@Neo4jTest
@Tag(ServiceProcess.TAG)
class PersonPageIT {

    @LocalServerPort
    int port;

    private Api api;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        api = new Api(port);
        api.data("mutation { createOrganisation(input: {key: \"a\", name: \"Gemeente A\", description: \"Voor vragen"
                + " over de wijk belt u Jo Merel\"}) { version } }");
        api.data("mutation { createOrganisation(input: {key: \"b\", name: \"Stichting B\", description: \"Bekend van de"
                + " Merel-loop\"}) { version } }");
        api.data("mutation { createStakeholder(input: {key: \"jo\", name: \"Jo Merel\", title: \"Wethouder\","
                + " organisations: [\"a\"]}) { version } }");
        api.data(
                "mutation { createDialogue(input: {key: \"d\", organisation: \"a\", date: \"2026-01-01\", stakeholders:"
                        + " [\"jo\"]}) { version } }");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void isErasedAfterWhatGoesIsShown() {
        browser.open("/edit?lang=nl&type=Stakeholder&key=jo");
        browser.find("#person > summary").sendKeys(Keys.ENTER);
        browser.await("#person-places");
        assertThat(browser.find("#person-places").getText())
                .contains("Gemeente A", "Voor vragen over de wijk belt u Jo Merel", "alleen de achternaam");
        assertThat(browser.find("#person-export").getAttribute("href")).contains("/api/persons/export.zip?key=jo");
        seen("person", 1280);
        seen("person", 390);

        browser.find("#person-erase").sendKeys(Keys.ENTER);
        browser.await("#person-problem");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("person-reason");
        browser.find("#person-reason").sendKeys("Op verzoek");
        browser.find("#person-erase").sendKeys(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("person-really");
        seen("person-asked", 390);
        browser.find("#person-really").sendKeys(Keys.ENTER);

        browser.await("#saved");
        assertThat(browser.text()).contains("De persoon is gewist.");
        assertThat(api.data("{ stakeholder(key: \"jo\") { key } organisations(first: 2, orderBy: NAME) { edges { node {"
                                + " description } } } }")
                        .toString())
                .contains("\"stakeholder\":null", "belt u [gewist]", "Merel-loop");
        browser.isQuiet("person");
    }

    @Test
    void whoNeedsAttentionIsListed() {
        browser.open("/edit?lang=nl&type=Stakeholder");
        browser.find("#person-checks > summary").sendKeys(Keys.ENTER);
        assertThat(browser.find("#person-checks").getText())
                .contains("Jo Merel: doel ontbreekt, grondslag ontbreekt, bewaren tot ontbreekt");
        seen("person-checks", 390);
        browser.isQuiet("checks");
    }

    private void seen(String name, int width) {
        browser.size(width, 900);
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            browser.picture(name + "-" + width + (dark ? "-dark" : ""));
            browser.isAccessible(name + " " + width + " " + dark);
        }
        assertThat((Boolean) browser.run(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .isTrue();
        browser.dark(false);
    }
}
