package nl.kleurplaat.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.compact.CompactCensus;
import nl.kleurplaat.compact.CompactComponents;
import nl.kleurplaat.compact.CompactForm;
import nl.kleurplaat.compact.CompactMatrix;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** What there is to count in a network in compact form; no service is asked, and nothing is held in memory. */
@Command(name = "figures")
final class FiguresOfForm implements Callable<Integer> {

    private final KleurplaatCommand command;

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.compact")
    private @Nullable Path file;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "command.option.figures-from")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", descriptionKey = "command.option.figures-until")
    private @Nullable LocalDate until;

    FiguresOfForm(KleurplaatCommand command) {
        this.command = command;
    }

    @Override
    public Integer call() {
        Path asked = Objects.requireNonNull(file);
        try (var _ = command.progress("command.counting");
                CompactForm form = CompactForm.open(asked).check()) {
            refuseOtherDays(form);
            CompactForm looked = form.during(from, until);
            tell(looked, CompactCensus.of(looked), CompactComponents.of(looked));
            return 0;
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.REFUSED, "compact.no-file", asked.toString());
        }
    }

    private void refuseOtherDays(CompactForm form) {
        if (from == null && until == null) {
            return;
        }
        String window = window(form);
        if (form.isNarrowed()) {
            throw new CommandFailure(CommandFailure.REFUSED, "command.figures-narrowed", window);
        }
        if (from != null && until != null && from.isAfter(until)) {
            throw new CommandFailure(
                    CommandFailure.REFUSED, "command.figures-turned", from.toString(), until.toString(), window);
        }
        for (LocalDate day : new @Nullable LocalDate[] {from, until}) {
            if (day != null
                    && (form.from().filter(day::isBefore).isPresent()
                            || form.asOf().filter(day::isAfter).isPresent())) {
                throw new CommandFailure(CommandFailure.REFUSED, "command.figures-outside", day.toString(), window);
            }
        }
    }

    /** The days that are looked at, in words. */
    private String window(CompactForm form) {
        String first = form.from().map(LocalDate::toString).orElse("");
        String last = form.asOf().map(LocalDate::toString).orElse("");
        return command.texts()
                .text(
                        first.isEmpty()
                                ? "command.figures-up-to"
                                : first.equals(last) ? "command.figures-day" : "command.figures-days",
                        first,
                        last);
    }

    private void tell(CompactForm form, CompactCensus census, Components components) {
        Map<String, Object> figures = new LinkedHashMap<>();
        form.from().ifPresent(first -> figures.put("from", first.toString()));
        form.asOf().ifPresent(last -> figures.put("until", last.toString()));
        figures.put("organisations", components.labels().length - absent(components));
        figures.put("collaborations", form.collaborations());
        figures.put("participations", form.participations());
        figures.put("ties", census.ties());
        figures.put("components", components.count());
        figures.put("largest", components.largest());
        figures.put("exact", form.isExact());
        Double eiIndex = census.eiIndex().network();
        if (eiIndex != null) {
            figures.put("eiIndex", eiIndex);
        }
        if (command.isJson()) {
            figures.put("groups", form.groupCount());
            if (form.hasMatrix()) {
                figures.put("matrix", pairs(form, census.matrix()));
            }
            command.out().println(JsonMapper.shared().writeValueAsString(figures));
            return;
        }
        figures.putIfAbsent("eiIndex", command.texts().text("command.figures-none"));
        figures.put("exact", String.valueOf(form.isExact()));
        figures.put("window", window(form));
        command.out().println(command.texts().text(new Sentence("command.figures", figures)));
        if (!form.hasMatrix()) {
            command.out()
                    .println(command.texts()
                            .text("command.figures-no-matrix", form.groupCount(), GroupMatrix.MOST_GROUPS));
            return;
        }
        pairs(form, census.matrix())
                .forEach(pair ->
                        command.out().println(command.texts().text(new Sentence("command.figures-pair", pair))));
    }

    private static int absent(Components components) {
        int absent = 0;
        for (int label : components.labels()) {
            absent += label < 0 ? 1 : 0;
        }
        return absent;
    }

    private List<Map<String, Object>> pairs(CompactForm form, CompactMatrix matrix) {
        boolean dutch = command.texts().language().equals(Texts.DUTCH);
        List<String> names = form.groups().stream()
                .map(group -> command.isJson() ? group.key() : dutch ? group.name() : group.nameEn())
                .toList();
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int a = 0; a < matrix.groups(); a++) {
            for (int b = a; b < matrix.groups(); b++) {
                Map<String, Object> pair = new LinkedHashMap<>();
                pair.put("a", names.get(a));
                pair.put("b", names.get(b));
                pair.put("ties", matrix.ties(a, b));
                pair.put("expectedTies", matrix.expected(a, b));
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
