package nl.kleurplaat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** Chromium without a window, which has to be installed: Debian's {@code chromium} and {@code chromium-driver}. */
final class Browser implements AutoCloseable {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NEXT_LOOK = Duration.ofMillis(50);

    /** The script of axe, which its library for Selenium brings. */
    private static final String AXE = axe();

    /** More than any view has places to stop at. */
    private static final int MOST_TABS = 300;

    private final ChromeDriver driver;
    private final String address;

    Browser(int port) {
        this("127.0.0.1", port);
    }

    /**
     * Without a browser the test is left out, but not where everything has to be tested.
     *
     * @param host as what it knows this computer
     */
    Browser(String host, int port) {
        boolean there = Files.exists(DRIVER) && Files.exists(PROGRAM);
        Assumptions.assumeTrue(
                there || System.getenv("CI") != null,
                "skipped: there is no browser; install Debian's chromium and chromium-driver");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion");
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        address = "http://" + host + ":" + port;
        size(1280, 900);
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** As somebody has it who wants everything dark. */
    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Opens a page and waits until its view is there. */
    void open(String path) {
        load(path);
        settled();
    }

    /** Opens a page that has no view. */
    void load(String path) {
        driver.get(address + path);
    }

    /** Has a device from now on that keeps passkeys, and whose holder is there and proves who they are. */
    void hasPasskeys() {
        driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
    }

    /** Shows this from now on to the service, whose page is open. */
    void cookie(String name, String value) {
        driver.manage().addCookie(new Cookie(name, value));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, NEXT_LOOK);
    }

    /** Until nothing is being fetched for the view. */
    void settled() {
        patiently()
                .until(ready ->
                        !driver.findElements(By.cssSelector("#view > *")).isEmpty()
                                && driver.findElements(By.cssSelector("#view[aria-busy], #view .busy"))
                                        .isEmpty());
    }

    WebElement find(String selector) {
        return patiently()
                .withMessage(() -> selector + " on " + text() + logs())
                .until(ready -> driver.findElement(By.cssSelector(selector)));
    }

    /** @param offset to the right and down, from its middle */
    void click(String selector, int[] offset) {
        WebElement element = find(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(driver).moveToElement(element, offset[0], offset[1]).click().perform();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void await(String selector) {
        find(selector);
    }

    /** Goes on with the tab key until the focus is on this, and returns it. */
    WebElement tabTo(String selector) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if (Boolean.TRUE.equals(run("return arguments[0].matches(arguments[1])", focused, selector))) {
                return focused;
            }
        }
        throw new AssertionError(selector + " cannot be reached with the tab key on " + text());
    }

    /** Types on the keyboard, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    String text() {
        return driver.findElement(By.cssSelector("main")).getText();
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(address.length());
    }

    @Nullable
    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** A picture of the page as it is now, in {@code target/screenshots}. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it is printed: a PDF. */
    byte[] print() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** Nothing on the page keeps anybody out, as far as axe can tell. */
    void isAccessible(String what) {
        if (!Boolean.TRUE.equals(run("return typeof axe === 'object'"))) {
            run(AXE);
        }
        // in the page itself: axe's own builder opens a window for each look
        Object violations = driver.executeAsyncScript("""
            const done = arguments[0];
            axe.run({ resultTypes: ['violations'] })
                .then(({ violations }) => done(violations.map(({ id, help, nodes }) =>
                    `${id}: ${help} ${nodes.slice(0, 3).map((node) => node.html).join(' ')}`)))
                .catch((problem) => done([String(problem)]));
            """);
        assertThat((List<?>) violations).as(what).isEmpty();
    }

    /** Nothing went wrong in the scripts, and nothing was asked of another host. */
    void isQuiet(String what) {
        assertThat(logs()).as(what).isEmpty();
        assertThat((List<?>) run("return performance.getEntriesByType('resource').map((one) => one.name)"))
                .as(what)
                .allMatch(name -> String.valueOf(name).startsWith(address));
    }

    /** What the browser complained about since this was last asked. */
    private List<String> logs() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
