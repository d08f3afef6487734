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
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.Draft;
import nl.kleurplaat.history.SwitchedHistory;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.snapshot.Named;
import nl.kleurplaat.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** What it costs to keep the history of a region: of single edits, of imports, on disk, and to see what was known before. */
final class HistoryBenchmark {

    private static final int ROUNDS = 7;
    private static final int EDITS = 300;
    private static final int IMPORTS = 3;
    private static final int CHANGES = 100_000;
    private static final int TOGETHER = 100;

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
            imports(service, zip.toByteArray(), figures);
        }
        long before;
        try (RunningService service = new RunningService()) {
            service.imports(zip.toByteArray());
            before = size(service);
        }
        try (RunningService service = new RunningService()) {
            service.imports(zip.toByteArray());
            new HistoryBenchmark(service).past(figures);
            figures.add("KB on disk a change", number((size(service) - before) / 1e3 / CHANGES), "0.5");
        }
        return figures;
    }

    /** Whole imports, and the part of them that keeps what was there. */
    private static void imports(RunningService service, byte[] zip, Figures figures) throws IOException {
        var other = new ByteArrayOutputStream();
        CsvZip.write(Generated.of(new Parameters(Size.REGION, 2, true, true)), other);
        List<Double> first = new ArrayList<>();
        List<Double> changing = new ArrayList<>();
        for (int round = 0; round < IMPORTS; round++) {
            service.wipe();
            double imported = Times.time(() -> service.imports(zip));
            first.add(1 - drafted(service, true) / imported);
            double changed = Times.time(() -> service.importsWhatIsGood(other.toByteArray()));
            changing.add(1 - drafted(service, false) / changed);
        }
        figures.add("first imports a second, with history / without", number(ServingBenchmark.median(first)), "0.85");
        figures.add("imports that change all, the same", number(ServingBenchmark.median(changing)), "0.85");
    }

    /** Nanoseconds to keep the record as what an import makes, or changes. */
    private static double drafted(RunningService service, boolean isNew) {
        var snapshot = service.bean(Snapshots.class).current(Reader.LOCAL);
        Map<String, List<? extends Named>> things = Map.of(
                "Organisation", snapshot.organisations(),
                "Stakeholder", snapshot.stakeholders(),
                "Collaboration", snapshot.collaborations());
        Cause cause = new Cause(Reader.LOCAL.name(), Cause.Action.IMPORT, null, "benchmark");
        return Times.time(() -> {
            try (var session = service.bean(Driver.class).session()) {
                session.executeWriteWithoutResult(tx -> {
                    Draft draft = new Draft(tx, cause.batch());
                    things.forEach((label, all) -> all.forEach(it -> {
                        if (isNew) {
                            draft.isNew(label, it.key());
                        } else {
                            draft.isThere(Touched.thing(label, it.key()));
                        }
                    }));
                    draft.end();
                });
                session.executeWriteWithoutResult(
                        tx -> Draft.close(tx, GraphVersion.raised(tx, Touched.NOTHING), cause));
            }
        });
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
        for (int made = 0; made < CHANGES; made += TOGETHER) {
            edits.make(changes(TOGETHER), null, "local");
        }
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
            edits.make(changes(1), null, "local");
        }
        return count * 1e9 / (System.nanoTime() - begin);
    }

    /** Each of another organisation. */
    private List<Edit> changes(int count) {
        List<Edit> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = made % keys.size();
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("key", keys.get(place));
            values.put("description", "wat er nu over gezegd wordt, keer " + made++);
            changes.add(new Edit(Edit.Action.UPDATE, "Organisation", "input", values, versions[place]++, false));
        }
        return changes;
    }

    /** Of the files of the record of a program that ends with this. */
    private static long size(RunningService service) throws IOException {
        service.stop();
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
