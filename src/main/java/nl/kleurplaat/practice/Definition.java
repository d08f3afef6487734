package nl.kleurplaat.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one party means by a term.
 *
 * @param term key
 * @param organisation key
 * @param date when it said so
 */
public record Definition(
        String key,
        String term,
        String organisation,
        String text,
        @Nullable LocalDate date,
        int version) implements Thing {}
