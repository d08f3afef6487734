package nl.kleurplaat.intake.check;

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
