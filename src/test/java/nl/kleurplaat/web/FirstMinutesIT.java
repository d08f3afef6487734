package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.ServiceProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What {@code docs/first.md} says, done from an empty record to a printed map: in a browser, and with curl. */
@Neo4jTest
@Tag(ServiceProcess.TAG)
class FirstMinutesIT {

    private static final Pattern LIST = Pattern.compile("```csv\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("^curl .*$", Pattern.MULTILINE);

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private String script;
    private Path list;

    @BeforeEach
    void readTheScript() throws IOException {
        script = Files.readString(Path.of("docs/first.md"));
        Matcher written = LIST.matcher(script);
        assertThat(written.find()).isTrue();
        list = Files.writeString(
                folder.resolve("partners.csv"), written.group(1).stripIndent());
    }

    @Test
    void theListGoesInOnThePageAndTheMapIsPrinted() throws IOException {
        try (var browser = new Browser(port)) {
            browser.open("/?lang=nl");
            assertThat(browser.text()).contains("Nog niets te zien");

            browser.open("/bring-in?lang=nl");
            browser.find("input[type=file]").sendKeys(list.toString());
            browser.await("#preview");
            assertThat(browser.text())
                    .contains("8 organisaties", "3 samenwerkingen", "De kolommen “Organisatie”", "puntkomma (;)")
                    .doesNotContain("organisations");
            browser.picture("first-understood");
            browser.isAccessible("first-understood");
            browser.find("#preview").sendKeys(Keys.ENTER);
            browser.await("#result .sheet.green .button");
            browser.picture("first-preview");
            assertThat(browser.text()).contains("deelnames").doesNotContain("participations");
            browser.find("#result .sheet.green .button").sendKeys(Keys.ENTER);
            browser.await("#result a.button");

            browser.open("/map?lang=nl");
            browser.await("#canvas");
            browser.picture("first-map");
            assertThat(browser.text()).contains("3 van 3 samenwerkingen", "11 relaties");
            browser.find("details.menu summary").click();
            assertThat(browser.find("details.menu").getText()).contains("Afdrukken");
            byte[] printed = browser.print();
            Files.write(Path.of("target/screenshots/first-map.pdf"), printed);
            try (var pdf = Loader.loadPDF(printed)) {
                assertThat(pdf.getNumberOfPages()).isPositive();
                assertThat(new PDFTextStripper().getText(pdf)).contains("Kaart");
            }
        }
    }

    @Test
    void theCommandsDoTheSame() throws IOException, InterruptedException {
        boolean curl = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "curl")));
        assumeTrue(curl || System.getenv("CI") != null, "skipped: there is no curl on this machine");
        Matcher command = CURL.matcher(script);
        int commands = 0;
        while (command.find()) {
            commands++;
            String line = command.group()
                    .replace("127.0.0.1:8080", "127.0.0.1:" + port)
                    .replaceFirst("^curl", "curl --silent --show-error --fail-with-body");
            Process process = new ProcessBuilder("sh", "-c", line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(line + "\n" + output).isZero();
        }

        assertThat(commands).isEqualTo(2);
        assertThat(new Api(port)
                        .data("{ network { summary { actors collaborations } } }")
                        .toString())
                .isEqualTo("{\"network\":{\"summary\":{\"actors\":8,\"collaborations\":3}}}");
        assertThat(Files.readString(folder.resolve("kaart.svg"))).contains("Jeugdhulp Kompas", "Buurtbank Samen");
    }
}
