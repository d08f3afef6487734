package nl.kleurplaat.intake.assistant;

import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.intake.assistant.Mapping.SheetMapping;
import nl.kleurplaat.intake.assistant.Sheet.Line;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with what it is taken for.
 *
 * @param header the index of the header among the lines; -1 where there is none
 * @param others what it may be as well as the subject; empty where that is sure
 * @param said what a person says of it
 * @param body the lines below the header, with what a person says of the values in their cells
 */
record Recognised(
        Sheet sheet,
        Subject subject,
        int header,
        List<Column> columns,
        List<Subject> others,
        SheetMapping said,
        List<Line> body) {

    /**
     * A column that has a heading or values.
     *
     * @param index in the lines, from 0
     * @param heading as it stands there, or the letter of the column
     */
    record Column(int index, String heading, Meaning meaning) {}

    /** The first column that holds this; null where there is none. */
    @Nullable
    Column column(String place) {
        return all(place).findFirst().orElse(null);
    }

    Stream<Column> all(String place) {
        return columns.stream().filter(column -> column.meaning().is(place));
    }

    boolean has(String place) {
        return column(place) != null;
    }

    /** The lines below the header, as they stand there. */
    static List<Line> below(Sheet sheet, int header) {
        List<Line> lines = sheet.lines();
        return lines.subList(Math.min(header + 1, lines.size()), lines.size());
    }

    /** The column that names what a row is about; null where none does. */
    @Nullable
    Column naming() {
        return switch (subject) {
            case ORGANISATIONS -> column("organisations.name");
            case COLLABORATIONS -> column("collaborations.name");
            case STAKEHOLDERS -> column("stakeholders.name");
            case PARTICIPATIONS -> column("participations.organisation_id");
            case TIES -> column(Meaning.A.place());
            case MATRIX, TABLE, NOTHING -> null;
        };
    }
}
