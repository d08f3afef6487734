package nl.kleurplaat.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.editing.Edit;
import nl.kleurplaat.editing.Edits;
import nl.kleurplaat.generator.CsvZip;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import nl.kleurplaat.history.SwitchedHistory;
import nl.kleurplaat.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** What it costs to keep the history of a region: of single edits, on disk, and to see what was known before 100,000 of them. */
final class HistoryBenchmark {

    private static final int ROUNDS = 7;
    private static final int EDITS = 300;
    private static final int CHANGES = 100_000;

    private final RunningService service;
    private final Edits edits;
    private final List<String> keys;
    private final int[] versions;
    private int made;

    private HistoryBenchmark(RunningService service) {
        this.service = service;
        this.edits = service.bean(Edits.class);
        var organisations = service.bean(Snapshots.class).current(Reader.LOCAL).organisations();
        this.keys = organisations.stream().map(it -> it.key()).toList();
        this.versions = organisations.stream().mapToInt(it -> it.version()).toArray();
    }

    static Figures run() throws IOException, InterruptedException {
        var zip = new ByteArrayOutputStream();
        CsvZip.write(Generated.of(new Parameters(Size.REGION, 1, true, true)), zip);
        Figures figures = new Figures("The history of a region", "what", "measured", "at most or at least");
        try (RunningService service = new RunningService(SwitchedHistory.class)) {
            service.imports(zip.toByteArray());
            new HistoryBenchmark(service).rate(figures);
        }
        try (RunningService service = new RunningService()) {
            service.imports(zip.toByteArray());
            new HistoryBenchmark(service).past(figures);
        }
        return figures;
    }

    private void rate(Figures figures) {
        SwitchedHistory history = service.bean(SwitchedHistory.class);
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        perSecond(ROUNDS * EDITS);
        for (int round = 0; round < ROUNDS; round++) {
            with.add(perSecond(EDITS));
            history.keep(false);
            without.add(perSecond(EDITS));
            history.keep(true);
        }
        figures.add(
                "single edits a second, with history / without",
                number(ServingBenchmark.median(with)) + " / " + number(ServingBenchmark.median(without)) + " = "
                        + number(ServingBenchmark.median(with) / ServingBenchmark.median(without)),
                "0.9");
    }

    private void past(Figures figures) throws IOException, InterruptedException {
        Instant before = Instant.now();
        Thread.sleep(10);
        perSecond(1);
        long size = size();
        perSecond(CHANGES - 1);
        figures.add("KB on disk a change", number((size() - size) / 1e3 / CHANGES), "0.5");
        String question = "{ network(lens: {recordedAt: \"" + before + "\"}) { summary { actors ties } } }";
        figures.add("recordedAt " + CHANGES + " changes back, first, ms", number(milliseconds(question)), "2000");
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            again.add(milliseconds(question));
        }
        figures.add("the same again, ms", number(ServingBenchmark.median(again)), "50");
    }

    private double milliseconds(String question) {
        return Times.time(() -> {
                    try {
                        service.asks(question);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                / 1e6;
    }

    private double perSecond(int count) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int place = made % keys.size();
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("key", keys.get(place));
            values.put("description", "wat er nu over gezegd wordt, keer " + made);
            edits.make(
                    List.of(new Edit(Edit.Action.UPDATE, "Organisation", "input", values, versions[place]++, false)),
                    null,
                    "local");
            made++;
        }
        return count * 1e9 / (System.nanoTime() - begin);
    }

    /** Of the files of the record, but for the logs of transactions, which are let go of in time. */
    private long size() throws IOException {
        try (var session = service.bean(Driver.class).session()) {
            session.run("CALL db.checkpoint()").consume();
        }
        try (Stream<Path> files = Files.walk(service.home().resolve("data/databases"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
