package nl.kleurplaat.intake.rows;

import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;

/** Matches the header of a file with the columns of its table. */
final class Headers {

    private static final int NONE = -1;

    private Headers() {}

    /**
     * The column that each cell of the header names, or -1.
     *
     * @param findings gets a warning for every unknown column, and an error for a repeated one and for a missing required
     *     one
     */
    static int[] match(TableRows rows, int line, List<String> header, Findings findings) {
        Type table = rows.table;
        int[] columns = new int[header.size()];
        Arrays.fill(columns, NONE);
        for (int i = 0; i < header.size(); i++) {
            String name = Cells.trimmed(header.get(i));
            Integer column = table.find(name);
            if (column == null) {
                if (!name.isEmpty()) {
                    findings.warning(
                            cell(table, line, name, "intake.unknown-column", Finding.shortened(name), names(table)));
                }
            } else if (rows.has(column)) {
                findings.error(cell(table, line, name, "intake.column-twice", rows.header(column), name));
            } else {
                rows.headed(column, name);
                columns[i] = column;
            }
        }
        for (int i = 0; i < table.size(); i++) {
            Field column = table.field(i);
            if (column.is(Trait.REQUIRED) && !rows.has(i)) {
                findings.error(cell(table, line, column.column(), "intake.column-missing", named(column)));
            }
        }
        return columns;
    }

    private static Finding cell(Type table, int line, String header, String text, String... arguments) {
        return Finding.cell(table.name(), line, header, null, false, text, arguments);
    }

    private static String names(Type table) {
        return String.join(", ", table.fields().stream().map(Field::column).toList());
    }

    private static String named(Field column) {
        return column.column()
                + (column.aliases().isEmpty() ? "" : " (" + column.aliases().get(0) + ")");
    }
}
