package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;

/** What is wrong with edits, as it is found. */
final class Refusals {

    /** Sentences about imports that say it otherwise about edits. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "intake.required-empty", "editing.required-empty",
            "intake.control-character", "editing.control-character",
            "intake.sheet-error", "editing.sheet-error");

    private record Numbered(int edit, EditError error) {}

    private final List<Numbered> errors = new ArrayList<>();

    boolean none() {
        return errors.isEmpty();
    }

    /** Refuses an edit; nothing else of it is checked where that makes no sense any more. */
    void add(EditRow of, ProblemCode code, String path, String text, String... arguments) {
        add(of, code, path, Map.of(), text, arguments);
    }

    void add(EditRow of, ProblemCode code, String path, Map<String, Object> details, String text, String... arguments) {
        of.row().outcome = Row.Outcome.FAILED;
        note(of, code, path, details, text, arguments);
    }

    /** Refuses an edit of which the rest can still be checked. */
    void tell(EditRow of, ProblemCode code, String path, String text, String... arguments) {
        note(of, code, path, Map.of(), text, arguments);
    }

    private void note(
            EditRow of, ProblemCode code, String path, Map<String, Object> details, String text, String... arguments) {
        errors.add(new Numbered(of.row().line, new EditError(code, path, said(text), List.of(arguments), details)));
    }

    /** Adds what the rules that imports have too found. */
    void add(Findings findings, List<EditRow> edits) {
        for (Finding finding : findings.errors()) {
            EditRow of = edits.get(finding.row() - 1);
            String field = finding.column() == null ? "" : finding.column();
            String first =
                    finding.arguments().isEmpty() ? "" : finding.arguments().get(0);
            boolean unknown = finding.text().startsWith("intake.no-such.");
            add(
                    of,
                    unknown ? ProblemCode.NOT_FOUND : ProblemCode.BAD_INPUT,
                    field.isEmpty() ? of.edit().path() : unknown ? of.path(field, first) : of.path(field),
                    finding.text(),
                    finding.arguments().toArray(String[]::new));
        }
    }

    private static String said(String text) {
        return OTHERWISE.getOrDefault(text, text);
    }

    /** @throws EditsRefused where anything is wrong: all of it, by edit, the first thing of each place */
    void end() {
        if (!errors.isEmpty()) {
            var byPlace = new LinkedHashMap<String, EditError>();
            errors.stream()
                    .sorted(Comparator.comparingInt(Numbered::edit))
                    .forEach(e -> byPlace.putIfAbsent(e.error().path(), e.error()));
            throw new EditsRefused(List.copyOf(byPlace.values()));
        }
    }
}
