package nl.kleurplaat.intake.check;

import nl.kleurplaat.intake.rows.SourceRows;

/** A thing that an import makes: its key and the row that asks for it; row 0 is a domain or region named by others. */
public record Creation(String table, int row, String key) {

    /** The same, with the row of the file that the table was made of. */
    Creation placed(SourceRows rows) {
        return new Creation(table, rows.row(table, row), key);
    }
}
