package nl.kleurplaat.intake.assistant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.intake.assistant.Mapping.SheetMapping;
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

    private Assistant() {}

    /** The same for files whose sheets have the same headings, in the same order. */
    public static String signature(Upload upload) {
        return signature(recognised(Sheet.all(upload), Mapping.NONE));
    }

    /** The names of the sheets of a file, in their order. */
    public static List<String> sheets(Upload upload) {
        return Sheet.all(upload).stream().map(Sheet::name).toList();
    }

    public static Translation translate(Upload upload, Mapping mapping, RecordReader record) {
        return translate(upload, mapping, InRecord.read(record));
    }

    static Translation translate(Upload upload, Mapping mapping, InRecord known) {
        List<Recognised> sheets = recognised(Sheet.all(upload), mapping);
        var choices = new Choices(mapping);
        List<Recognised> sure =
                sheets.stream().map(sheet -> subject(sheet, choices)).toList();
        boolean own = sure.stream().anyMatch(sheet -> sheet.subject() == Subject.TABLE)
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
                signature(sheets),
                own,
                made,
                own ? SourceRows.NONE : places,
                sure.stream().map(Assistant::taken).toList(),
                List.copyOf(translator.leftOut()),
                choices.all(),
                counts,
                Map.of(
                        Types.ORGANISATIONS.name(), names(known.organisations),
                        Types.COLLABORATIONS.name(), names(known.collaborations)));
    }

    private static List<Recognised> recognised(List<Sheet> sheets, Mapping mapping) {
        List<Recognised> read = sheets.stream()
                .map(sheet -> Recogniser.recognise(sheet, mapping.of(sheet)))
                .toList();
        boolean mixed =
                read.stream().anyMatch(sheet -> sheet.subject() != Subject.TABLE && sheet.subject() != Subject.NOTHING);
        // beside lists of names, who takes part in what is told by names too
        return !mixed
                ? read
                : read.stream()
                        .map(sheet -> byNames(sheet, mapping.of(sheet.sheet())))
                        .toList();
    }

    private static Recognised byNames(Recognised read, SheetMapping said) {
        boolean participations = read.subject() == Subject.TABLE
                && said.as() == null
                && TableSheets.type(read).name().equals(Subject.PARTICIPATIONS.code());
        return participations
                ? Recogniser.recognise(read.sheet(), new SheetMapping(Subject.PARTICIPATIONS.code(), said.columns()))
                : read;
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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(headings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Taken taken(Recognised sheet) {
        return new Taken(
                sheet.sheet().name(),
                sheet.subject().code(),
                sheet.others().stream().map(Subject::code).toList(),
                sheet.header() < 0
                        ? 0
                        : sheet.sheet().lines().get(sheet.header()).number(),
                sheet.body().size(),
                sheet.columns().stream()
                        .map(column -> new ColumnTaken(
                                column.heading(),
                                column.meaning().code(),
                                sheet.body().stream()
                                        .map(line -> line.at(column.index()))
                                        .filter(text -> !text.isEmpty())
                                        .distinct()
                                        .limit(EXAMPLES)
                                        .toList()))
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

    private static List<Name> names(Register register) {
        return register.all().stream()
                .map(entry -> new Name(Choice.USE + entry.key(), entry.name()))
                .toList();
    }
}
