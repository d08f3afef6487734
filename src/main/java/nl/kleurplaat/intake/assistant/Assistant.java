package nl.kleurplaat.intake.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.api.Sha256;
import nl.kleurplaat.intake.assistant.Recognised.Column;
import nl.kleurplaat.intake.assistant.Sheet.Line;
import nl.kleurplaat.intake.assistant.Translation.ColumnTaken;
import nl.kleurplaat.intake.assistant.Translation.Name;
import nl.kleurplaat.intake.assistant.Translation.Taken;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Types;

/** Understands files of other shapes than our tables, with what a person says of them. */
public final class Assistant {

    private static final int EXAMPLES = 3;
    /** Characters of a row that are shown. */
    private static final int LONGEST = 80;

    private Assistant() {}

    /** The same for files whose sheets have the same headings, in the same order. */
    public static String signature(Upload upload) {
        return signature(recognised(Sheet.all(upload, Mapping.NONE), Mapping.NONE));
    }

    /** The names of the sheets of a file, in their order. */
    public static List<String> sheets(Upload upload) {
        return Sheet.all(upload, Mapping.NONE).stream().map(Sheet::name).toList();
    }

    public static Translation translate(Upload upload, Mapping mapping, RecordReader record) {
        return translate(upload, mapping, InRecord.read(record));
    }

    static Translation translate(Upload upload, Mapping mapping, InRecord known) {
        List<Recognised> sheets = recognised(Sheet.all(upload, mapping), mapping);
        var choices = new Choices(mapping);
        List<Recognised> sure =
                sheets.stream().map(sheet -> subject(sheet, choices)).toList();
        boolean own = !mapping.isReadOtherwise()
                && sure.stream().anyMatch(sheet -> sheet.subject() == Subject.TABLE)
                && sure.stream()
                        .allMatch(sheet -> sheet.subject() == Subject.TABLE || sheet.subject() == Subject.NOTHING);
        var translator = new Translator(known, choices);
        Rewritten rewritten = own ? new Rewritten() : translator.translate(sure);
        SourceRows places = rewritten.places();
        Map<String, Integer> counts = rewritten.counts();
        Upload made = own ? upload : counts.isEmpty() ? null : rewritten.upload(upload.fileName());
        translator
                .leftOut()
                .forEach(one ->
                        places.note(Finding.of(one.sheet(), one.row(), one.why().key(), one.text())));
        return new Translation(
                mapping.isReadOtherwise() ? signature(upload) : signature(sheets),
                own,
                made,
                own ? SourceRows.NONE : places,
                sure.stream()
                        .map(sheet ->
                                taken(sheet, mapping.of(sheet.sheet().name()).as() != null, translator))
                        .toList(),
                List.copyOf(translator.leftOut()),
                choices.all(),
                counts,
                Map.of(
                        Types.ORGANISATIONS.name(), names(known.organisations),
                        Types.COLLABORATIONS.name(), names(known.collaborations)));
    }

    private static List<Recognised> recognised(List<Sheet> sheets, Mapping mapping) {
        List<Recognised> read = sheets.stream()
                .map(sheet -> Recogniser.recognise(sheet, mapping.of(sheet.name())))
                .toList();
        boolean mixed =
                read.stream().anyMatch(sheet -> sheet.subject() != Subject.TABLE && sheet.subject() != Subject.NOTHING);
        // beside lists of names, who takes part in what is told by names too
        return !mixed ? read : read.stream().map(Assistant::byNames).toList();
    }

    private static Recognised byNames(Recognised read) {
        boolean participations = read.subject() == Subject.TABLE
                && read.said().as() == null
                && TableSheets.type(read).name().equals(Subject.PARTICIPATIONS.code());
        return participations ? Recogniser.recognise(read.sheet(), read.said().about(Subject.PARTICIPATIONS)) : read;
    }

    /** Asks what a sheet is that may be several things. */
    private static Recognised subject(Recognised sheet, Choices choices) {
        return SheetChoice.ask(sheet, choices);
    }

    private static String signature(List<Recognised> sheets) {
        String headings = sheets.stream()
                .map(sheet -> sheet.header() < 0
                        ? ""
                        : sheet.sheet().lines().get(sheet.header()).cells().stream()
                                .map(Names::folded)
                                .collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
        return Sha256.hex(headings);
    }

    private static Taken taken(Recognised sheet, boolean said, Translator translator) {
        return new Taken(
                sheet.sheet().name(),
                sheet.subject().code(),
                sheet.others().stream().map(Subject::code).toList(),
                sheet.header() < 0
                        ? 0
                        : sheet.sheet().lines().get(sheet.header()).number(),
                sheet.body().size(),
                Reason.of(sheet, said),
                sheet.sheet().lines().stream()
                        .limit(Recogniser.HEADER_WITHIN)
                        .map(line -> new Name(String.valueOf(line.number()), heads(line)))
                        .toList(),
                sheet.sheet().separator(),
                sheet.columns().stream()
                        .map(column -> taken(sheet, column, translator))
                        .toList(),
                Stream.concat(
                                Offered.of(sheet.subject()).stream(),
                                sheet.columns().stream()
                                        .map(Recognised.Column::meaning)
                                        .filter(meaning -> !meaning.isLeftOut()))
                        .map(Meaning::code)
                        .distinct()
                        .toList());
    }

    private static ColumnTaken taken(Recognised sheet, Column column, Translator translator) {
        List<String> cells = sheet.body().stream()
                .map(line -> line.at(column.index()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        String between = sheet.said().between(column.heading());
        Meaning meaning = column.meaning();
        List<String> several = !meaning.takesSeveral()
                ? List.of()
                : cells.stream()
                        .filter(Mentions::maySeveral)
                        .map(cell -> translator.values(meaning, cell))
                        .max(Comparator.comparing(values -> values.size() > 1))
                        .orElse(List.of());
        return new ColumnTaken(
                column.heading(),
                meaning.code(),
                cells.stream().limit(EXAMPLES).map(Mentions::together).toList(),
                several,
                between);
    }

    /** The start of a row, by which a person knows it. */
    private static String heads(Line line) {
        String text = line.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" · "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static List<Name> names(Register register) {
        return register.all().stream()
                .map(entry -> new Name(Choice.USE + entry.key(), entry.name()))
                .toList();
    }
}
