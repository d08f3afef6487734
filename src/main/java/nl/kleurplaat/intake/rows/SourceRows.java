package nl.kleurplaat.intake.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of tables stand that were made of other sheets, so that what is found is told of the file that was sent.
 */
public final class SourceRows {

    /** Of tables that stand in the file themselves. */
    public static final SourceRows NONE = new SourceRows();

    /** Sentences that name another row of the same table. */
    private static final List<String> NAMING_ROWS = List.of("intake.repeated", "intake.repeated-failed");

    /**
     * A place in the file that was sent.
     *
     * @param row from 1; 0 is the sheet as a whole
     * @param column as the file writes it; null where no column is meant
     */
    public record Stands(String sheet, int row, @Nullable String column) {}

    private record Made(String sheet, int row, Map<String, String> headings) {}

    private final Map<String, Map<Integer, Made>> byTable = new HashMap<>();

    private final List<Finding> notes = new ArrayList<>();

    /** Keeps what is to be told of the file beside what is found in the tables. */
    public void note(Finding note) {
        notes.add(note);
    }

    /** What is to be told of the file besides. */
    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    /**
     * Keeps where a row stands.
     *
     * @param line of the table that was made
     * @param headings by the column of that table
     */
    public void keep(String table, int line, String sheet, int row, Map<String, String> headings) {
        byTable.computeIfAbsent(table, t -> new HashMap<>()).put(line, new Made(sheet, row, Map.copyOf(headings)));
    }

    /** The place of a row, and of a column in it; null where the row was not made. */
    public @Nullable Stands of(String table, int line, @Nullable String column) {
        Made made = byTable.getOrDefault(table, Map.of()).get(line);
        return made == null
                ? null
                : new Stands(made.sheet, made.row, column == null ? null : made.headings.getOrDefault(column, column));
    }

    /** The row of the file that a row was made of; the same where it was not made. */
    public int row(String table, int line) {
        Stands place = of(table, line, null);
        return place == null ? line : place.row();
    }

    /** A finding as one of the file that was sent. */
    public Finding placed(Finding finding) {
        Stands place = of(finding.table(), finding.row(), finding.column());
        return place == null
                ? finding
                : new Finding(
                        place.sheet(),
                        place.row(),
                        place.column(),
                        finding.value(),
                        finding.text(),
                        NAMING_ROWS.contains(finding.text()) ? List.of(other(finding, place)) : finding.arguments(),
                        finding.personal());
    }

    private String other(Finding finding, Stands place) {
        String line = finding.arguments().getFirst();
        Stands other = line.matches("\\d{1,9}") ? of(finding.table(), Integer.parseInt(line), null) : null;
        if (other == null) {
            return line;
        }
        return other.sheet().equals(place.sheet()) ? "" + other.row() : other.row() + " (" + other.sheet() + ")";
    }
}
