package nl.kleurplaat.intake.assistant;

import nl.kleurplaat.intake.assistant.Sheet.Line;
import nl.kleurplaat.intake.rows.TableNames;
import nl.kleurplaat.types.Type;

/** Sheets that are one of our own tables: their rows go in as they are. */
final class TableSheets {

    private TableSheets() {}

    /** The table that a sheet is. */
    static Type type(Recognised sheet) {
        Type type = TableNames.of(sheet.sheet().name());
        if (type == null) {
            throw new IllegalArgumentException(sheet.sheet().name());
        }
        return type;
    }

    /** The index of a column of our table in the lines; -1 where the sheet has none. */
    static int index(Recognised sheet, String column) {
        Type type = type(sheet);
        Line header = sheet.sheet().lines().get(sheet.header());
        for (int i = 0; i < header.cells().size(); i++) {
            Integer found = type.find(header.at(i));
            if (found != null && type.field(found).column().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    static void copy(Recognised sheet, Line line, Rewritten out) {
        Type type = type(sheet);
        Line header = sheet.sheet().lines().get(sheet.header());
        Rewritten.Made row = out.row(type, sheet.sheet(), line);
        for (int i = 0; i < header.cells().size(); i++) {
            Integer found = type.find(header.at(i));
            if (found != null) {
                row.put(type.field(found).column(), line.at(i), header.at(i));
            }
        }
    }
}
