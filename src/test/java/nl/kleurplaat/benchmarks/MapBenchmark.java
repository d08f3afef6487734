package nl.kleurplaat.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kleurplaat.lens.Ties;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The map in Chromium without a window and without a graphics card: how soon it is there, and how smoothly it moves. */
final class MapBenchmark {

    private static final List<String> FLAGS =
            List.of("--headless", "--disable-gpu", "--no-sandbox", "--disable-dev-shm-usage");
    private static final Dimension WINDOW = new Dimension(1280, 900);
    private static final int TIMES = 3;
    private static final int DOMAINS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Runs before the page: remembers in which frame the first picture is there. */
    private static final String WATCH = """
        (() => {
          const look = (now) => {
            if (document.getElementById('canvas')?.picture?.drawn) {
              requestAnimationFrame((shown) => { window.firstPicture = shown; });
            } else {
              requestAnimationFrame(look);
            }
          };
          requestAnimationFrame(look);
        })();
        """;

    private static final String PICTURE = """
        const done = arguments[arguments.length - 1];
        const wait = () => window.firstPicture ? tell() : setTimeout(wait, 20);
        const tell = () => {
          const all = performance.getEntriesByType('resource');
          const answers = all.filter(({ name }) => new URL(name).pathname === '/graphql');
          const files = [...performance.getEntriesByType('navigation'), ...all.filter((one) => !answers.includes(one))];
          const sum = (list, value) => list.reduce((total, one) => total + value(one), 0);
          const largest = answers.reduce((most, one) => (one.decodedBodySize > most.decodedBodySize ? one : most));
          done([window.firstPicture, window.firstPicture - largest.responseEnd,
            sum(files, ({ transferSize }) => transferSize), sum(answers, ({ transferSize }) => transferSize)]);
        };
        wait();
        """;

    /** Four seconds of dragging, a moment of rest in which it is drawn anew, four seconds of the wheel, and rest again. */
    private static final String FRAMES = """
        const done = arguments[arguments.length - 1];
        const canvas = document.getElementById('canvas');
        const box = canvas.getBoundingClientRect();
        const turn = (deltaY) => canvas.dispatchEvent(new WheelEvent('wheel', {
          deltaY, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true }));
        const frames = [];
        let begin = null;
        let last = null;
        const step = (now) => {
          begin ??= now;
          if (last !== null) {
            frames.push(now - last);
          }
          last = now;
          const at = now - begin;
          if (at < 4000) {
            canvas.picture.pan(9 * Math.cos(at / 400), 9 * Math.sin(at / 400));
          } else if (at > 4500 && at < 8500) {
            turn(at % 2000 < 1000 ? -25 : 25);
          } else if (at > 9000) {
            done(frames);
            return;
          }
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
        """;

    private final Figures figures;

    private MapBenchmark(Figures figures) {
        this.figures = figures;
    }

    static Figures run() throws IOException, InterruptedException {
        Figures figures = new Figures(
                "The map in Chromium (%s, %d × %d)".formatted(String.join(" ", FLAGS), WINDOW.width, WINDOW.height),
                "what",
                "measured",
                "wanted");
        var benchmark = new MapBenchmark(figures);
        benchmark.run("600 organisations, 15,000 ties", RandomNetwork.grouped("map", 600, 15_000), false);
        benchmark.run(
                "15,000 organisations, 100,000 ties, in groups", RandomNetwork.grouped("map", 15_000, 100_000), true);
        return figures;
    }

    private void run(String name, RandomNetwork network, boolean grouped) throws IOException, InterruptedException {
        try (RunningService service = new RunningService()) {
            service.imports(zip(network));
            service.asks("{ network { summary { actors ties } } }");
            String address = "http://127.0.0.1:" + service.port() + "/map?lang=nl";
            List<double[]> opened = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                opened.add(inBrowser(address, browser -> numbers(browser, PICTURE)));
            }
            figures.add(name + ": opened", all(opened, 0) + " ms", grouped ? "≤ 3,000 ms" : "");
            figures.add(name + ": from the answer to the picture", all(opened, 1) + " ms", grouped ? "" : "≤ 1,500 ms");
            figures.add(name + ": page before the map, packed", all(opened, 2, 1024) + " KiB", "≤ 250 KiB");
            figures.add(name + ": answers, packed", all(opened, 3, 1024) + " KiB", "");
            frames(name, address, grouped ? "" : "≥ 55");
            if (grouped) {
                frames(name + ", two of them open", address + "&open=d0&open=d1", "");
            } else {
                frames(name + ", all ties", address + "&strong=false", "≥ 55");
            }
        }
    }

    private void frames(String name, String address, String median) {
        double[] sorted = inBrowser(address, browser -> {
            numbers(browser, PICTURE);
            return numbers(browser, FRAMES);
        });
        Arrays.sort(sorted);
        figures.add(name + ": frames/s, median", text(1000 / sorted[sorted.length / 2]), median);
        figures.add(name + ": frames/s, 5th percentile", text(1000 / sorted[sorted.length * 95 / 100]), "≥ 30");
        figures.add(name + ": longest frame", text(sorted[sorted.length - 1]) + " ms", "");
    }

    /** Something to do with a page that is opened. */
    private interface Look {
        double[] at(ChromeDriver browser);
    }

    private static double[] inBrowser(String address, Look look) {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(FLAGS);
        var browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        try {
            browser.manage().window().setSize(WINDOW);
            browser.manage().timeouts().scriptTimeout(PATIENCE);
            browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
            browser.get(address);
            return look.at(browser);
        } finally {
            browser.quit();
        }
    }

    private static double[] numbers(ChromeDriver browser, String script) {
        return ((List<?>) Objects.requireNonNull(browser.executeAsyncScript(script)))
                .stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
    }

    private static String all(List<double[]> runs, int place) {
        return all(runs, place, 1);
    }

    private static String all(List<double[]> runs, int place, double unit) {
        double[] sorted =
                runs.stream().mapToDouble(run -> run[place] / unit).sorted().toArray();
        return "%s (%s – %s)"
                .formatted(text(sorted[sorted.length / 2]), text(sorted[0]), text(sorted[sorted.length - 1]));
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** A network as tables: each tie is a collaboration of two. */
    private static byte[] zip(RandomNetwork network) {
        Ties ties = network.ties();
        int[] groups = network.groups();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            table(
                    zip,
                    "domains",
                    "id,name_nl,name_en",
                    IntStream.range(0, DOMAINS)
                            .mapToObj("d%1$d,Domein %1$d,Domain %1$d"::formatted)
                            .toList());
            table(
                    zip,
                    "organisations",
                    "id,name,kind,domains",
                    IntStream.range(0, ties.actors())
                            .mapToObj(
                                    v -> "o%d,Organisatie %d,soort %d,d%d".formatted(v, v, v % 5, groups[v] % DOMAINS))
                            .toList());
            table(
                    zip,
                    "collaborations",
                    "id,name,start",
                    IntStream.range(0, ties.ties())
                            .mapToObj(t -> "c%d,Samenwerking %d,2024-01-01".formatted(t, t))
                            .toList());
            table(
                    zip,
                    "participations",
                    "collaboration_id,organisation_id",
                    IntStream.range(0, ties.ties())
                            .mapToObj(t -> "c%1$d,o%2$d%nc%1$d,o%3$d".formatted(t, ties.tieA()[t], ties.tieB()[t]))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void table(ZipOutputStream zip, String name, String header, List<String> rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        zip.write(rows.stream()
                .collect(Collectors.joining("\n", header + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
