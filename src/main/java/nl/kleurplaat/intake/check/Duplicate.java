package nl.kleurplaat.intake.check;

import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.types.Types;

/**
 * A new organisation that looks like another one.
 *
 * @param row of the new organisation
 * @param otherNew whether the other one is new too
 * @param score 0–1; 1 is the same name
 */
public record Duplicate(
        int row, String key, String name, String otherKey, String otherName, boolean otherNew, double score) {

    /** The same, with the row of the file that the table was made of. */
    Duplicate placed(SourceRows rows) {
        return new Duplicate(
                rows.row(Types.ORGANISATIONS.name(), row), key, name, otherKey, otherName, otherNew, score);
    }
}
