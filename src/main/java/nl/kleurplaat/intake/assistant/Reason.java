package nl.kleurplaat.intake.assistant;

import java.util.List;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Recognised.Column;

/** Why a sheet is taken for what it is, in a sentence. */
final class Reason {

    private static final int MOST_HEADINGS = 6;

    private Reason() {}

    /** @param said whether a person said what the sheet is */
    static Sentence of(Recognised sheet, boolean said) {
        if (sheet.sheet().lines().isEmpty()) {
            return Sentence.of("assistant.why.empty");
        }
        if (said) {
            return Sentence.of("assistant.why.said");
        }
        return switch (sheet.subject()) {
            case TABLE -> Sentence.of("assistant.why.table");
            case MATRIX -> Sentence.of("assistant.why.matrix");
            case NOTHING ->
                sheet.header() < 0
                        ? Sentence.of("assistant.why.no-header")
                        : Sentence.of("assistant.why.no-names", quoted(sheet.columns()));
            case ORGANISATIONS, COLLABORATIONS, STAKEHOLDERS, PARTICIPATIONS, TIES -> list(sheet);
        };
    }

    private static Sentence list(Recognised sheet) {
        List<Column> fitting = sheet.columns().stream()
                .filter(column ->
                        !column.meaning().isLeftOut() && !column.meaning().equals(Meaning.MARK))
                .toList();
        return Sentence.of("assistant.why.list", quoted(fitting))
                .with("count", Math.min(fitting.size(), MOST_HEADINGS))
                .with(
                        "subject",
                        Sentence.of("assistant.subject." + sheet.subject().code()))
                .with("named", Headings.isSheetOf(sheet.subject(), sheet.sheet().name()))
                .with("also", !sheet.others().isEmpty());
    }

    private static String quoted(List<Column> columns) {
        return columns.stream()
                .limit(MOST_HEADINGS)
                .map(column -> "“" + column.heading() + "”")
                .collect(Collectors.joining(", "));
    }
}
