package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.ServiceProcess;
import nl.kleurplaat.SharedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is asked and brought in by somebody who has a keyboard only. */
@Neo4jTest
@Tag(ServiceProcess.TAG)
class KeyboardIT {

    @LocalServerPort
    int port;

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

    @Test
    void everyQuestionIsChosenFilledInAskedAndAnswered() {
        api.importSample();
        browser.open("/questions?lang=nl");
        int questions = browser.all(".questions button.question").size();
        assertThat(questions).isGreaterThan(15);
        for (int i = 1; i <= questions; i++) {
            browser.open("/questions?lang=nl");
            browser.run(
                    "document.querySelectorAll('.questions button.question')[arguments[0]].dataset.next = ''", i - 1);
            WebElement question = browser.tabTo("[data-next]");
            String asked = question.getText();
            browser.press(Keys.ENTER);
            browser.await("form.sheet .button");
            browser.run("document.activeElement.blur()");
            for (WebElement blank : browser.all("form.sheet input[type=text]")) {
                browser.tabTo("form.sheet input[type=text]");
                browser.press("schulden");
                assertThat(blank.getDomProperty("value")).isEqualTo("schulden");
            }
            browser.tabTo("form.sheet .button");
            browser.press(Keys.ENTER);
            browser.await("#answer > *:not(.busy)");

            assertThat(browser.all("#answer [role=alert]")).as(asked).isEmpty();
            assertThat(browser.find("#answer").getText()).as(asked).isNotEmpty().doesNotContain("??", "undefined");
            assertThat(browser.run("return document.activeElement.id"))
                    .as(asked)
                    .isEqualTo("answer");
        }
        browser.isQuiet("questions");
    }

    @Test
    void aWorkbookIsLookedAtPreviewedBroughtInAndUndone() {
        browser.open("/bring-in?lang=nl");
        browser.tabTo("input[type=file]")
                .sendKeys(SharedData.cases("first-workbook")
                        .resolve("partnerlijst.xlsx")
                        .toAbsolutePath()
                        .normalize()
                        .toString());
        browser.await("#choices");
        browser.tabTo("#preview");
        browser.press(Keys.ENTER);
        browser.await("#result .sheet.green .button");
        browser.tabTo("#result .sheet.green .button");
        browser.press(Keys.ENTER);
        browser.await("#result a.button");
        assertThat(organisations()).isGreaterThan(10);

        browser.tabTo("#undo");
        browser.press(Keys.ENTER);
        browser.await("#really-undo");
        browser.tabTo("#really-undo");
        browser.press(Keys.ENTER);
        browser.await("#result .sheet.green:not(:has(button))");
        assertThat(organisations()).isZero();
    }

    private int organisations() {
        return api.data("{ organisations(first: 1) { totalCount } }")
                .at("/organisations/totalCount")
                .asInt();
    }

    @Test
    void theSelectsOfAQuestionAreChangedByTheArrows() {
        api.importSample();
        browser.open("/questions?lang=nl&q=breaks");
        browser.tabTo("form.sheet select");
        Object before = browser.run("return document.activeElement.value");
        browser.press(Keys.ARROW_DOWN);
        assertThat(List.of(browser.run("return document.activeElement.value"))).doesNotContain(before);
    }
}
