package nl.kleurplaat.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.intake.LookAnswer.ChoiceLook;
import nl.kleurplaat.intake.LookAnswer.ColumnLook;
import nl.kleurplaat.intake.LookAnswer.RowLook;
import nl.kleurplaat.intake.LookAnswer.SheetLook;
import nl.kleurplaat.intake.LookAnswer.TableLook;
import nl.kleurplaat.intake.assistant.Choice;
import nl.kleurplaat.intake.assistant.Mapping;
import nl.kleurplaat.intake.assistant.Translation;
import nl.kleurplaat.intake.assistant.Translation.ColumnTaken;
import nl.kleurplaat.intake.assistant.Translation.Name;
import nl.kleurplaat.intake.assistant.Translation.Taken;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.springframework.stereotype.Component;

/** Puts what a file is taken for into the words of a reader. */
@Component
class LookAnswers {

    private static final List<String> SUBJECTS =
            List.of("organisations", "collaborations", "stakeholders", "participations", "ties", "matrix", "nothing");

    private final Texts texts;

    LookAnswers(Texts texts) {
        this.texts = texts;
    }

    LookAnswer answer(String fileName, Translation file, boolean remembered, Mapping mapping, Locale language) {
        return new LookAnswer(
                fileName,
                file.own(),
                remembered,
                file.sheets().stream().map(sheet -> sheet(sheet, language)).toList(),
                file.choices().stream().map(choice -> choice(choice, language)).toList(),
                file.leftOut().stream()
                        .map(row -> new RowLook(row.sheet(), row.row(), row.text(), texts.text(language, row.why())))
                        .toList(),
                file.tables().entrySet().stream()
                        .map(table -> new TableLook(
                                table.getKey(), Types.named(table.getKey()).name(language), table.getValue()))
                        .toList(),
                file.names(),
                mapping);
    }

    private SheetLook sheet(Taken sheet, Locale language) {
        return new SheetLook(
                sheet.sheet(),
                sheet.as(),
                subject(sheet.as(), language),
                sheet.header(),
                sheet.rows(),
                texts.text(language, sheet.why()),
                sheet.heads(),
                sheet.separator(),
                Stream.concat(Stream.of(sheet.as()), SUBJECTS.stream())
                        .distinct()
                        .map(code -> new Name(code, subject(code, language)))
                        .toList(),
                sheet.columns().stream().map(column -> column(column, language)).toList(),
                sheet.offered().stream()
                        .map(code -> new Name(code, meaning(code, language)))
                        .toList());
    }

    private ColumnLook column(ColumnTaken column, Locale language) {
        return new ColumnLook(
                column.column(),
                column.as(),
                meaning(column.as(), language),
                column.examples(),
                column.several(),
                column.between());
    }

    private ChoiceLook choice(Choice choice, Locale language) {
        return new ChoiceLook(
                choice.id(),
                texts.text(language, choice.question()),
                choice.times(),
                choice.places(),
                choice.options().stream()
                        .map(option -> new Name(option.value(), texts.text(language, option.label())))
                        .toList(),
                choice.proposed(),
                choice.chosen(),
                choice.among());
    }

    private String subject(String code, Locale language) {
        return texts.text(language, "assistant.subject." + code);
    }

    /** What a column holds: a field of its own table, or something of another one. */
    private String meaning(String code, Locale language) {
        if (code.isEmpty()) {
            return texts.text(language, "assistant.meaning.left-out");
        }
        int dot = code.indexOf('.');
        int hash = code.indexOf('#');
        String column = code.substring(dot + 1, hash < 0 ? code.length() : hash);
        String role = hash < 0 ? "" : code.substring(hash + 1);
        Type type = Types.find(code.substring(0, dot));
        String related = "assistant.meaning." + code.substring(0, dot) + "-" + column.replace('_', '-');
        if (RELATED.contains(related)) {
            return role.isEmpty() ? texts.text(language, related) : texts.text(language, related + "-role", role);
        }
        return type == null
                ? texts.text(language, related)
                : texts.text(
                        language,
                        "assistant.meaning.field",
                        type.name(language),
                        type.field(type.index(column)).column(language));
    }

    private static final List<String> RELATED = List.of(
            "assistant.meaning.participations-organisation-id",
            "assistant.meaning.participations-collaboration-id",
            "assistant.meaning.participations-mark",
            "assistant.meaning.participations-partner",
            "assistant.meaning.stakeholders-name",
            "assistant.meaning.representations-collaboration-id",
            "assistant.meaning.representations-mandate",
            "assistant.meaning.ties-a",
            "assistant.meaning.ties-b");
}
