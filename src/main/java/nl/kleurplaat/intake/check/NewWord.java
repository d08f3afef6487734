package nl.kleurplaat.intake.check;

import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import org.jspecify.annotations.Nullable;

/**
 * A word that a file makes in passing, where it stands first.
 *
 * @param column as the file writes it
 * @param near what was probably meant; null where it looks like nothing that is known
 */
public record NewWord(
        String table,
        int row,
        String column,
        String value,
        Made made,
        @Nullable String near) {

    /** The same, where it stands in the file that the table was made of. */
    NewWord placed(SourceRows rows) {
        Stands place = rows.of(table, row, column);
        return place == null || place.column() == null
                ? this
                : new NewWord(place.sheet(), place.row(), place.column(), value, made, near);
    }

    /** What is made. */
    public enum Made {
        DOMAIN,
        REGION,
        KIND,
        ROLE;

        static Made of(String vocabulary) {
            return switch (vocabulary) {
                case "domain" -> DOMAIN;
                case "region" -> REGION;
                default -> vocabulary.endsWith("-kind") ? KIND : ROLE;
            };
        }
    }
}
