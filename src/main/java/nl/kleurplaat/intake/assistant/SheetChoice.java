package nl.kleurplaat.intake.assistant;

import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Choice.Option;
import nl.kleurplaat.intake.rows.SourceRows.Stands;

/** What a sheet lists where its headings fit several lists. */
final class SheetChoice {

    private SheetChoice() {}

    static Recognised ask(Recognised sheet, Choices choices) {
        if (sheet.others().isEmpty()) {
            return sheet;
        }
        String name = sheet.sheet().name();
        String id = "sheet:" + name;
        List<Subject> subjects = Stream.concat(Stream.of(sheet.subject()), sheet.others().stream())
                .toList();
        choices.ask(
                id,
                Sentence.of("assistant.sheet", name),
                subjects.stream()
                        .map(subject -> Option.of(subject.code(), "assistant.subject." + subject.code()))
                        .toList(),
                sheet.subject().code(),
                "");
        String chosen = choices.chosen(id, new Stands(name, 0, null));
        return chosen.equals(sheet.subject().code())
                ? sheet
                : Recogniser.recognise(sheet.sheet(), sheet.said().about(subject(subjects, chosen)));
    }

    private static Subject subject(List<Subject> subjects, String code) {
        return subjects.stream()
                .filter(subject -> subject.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
