package nl.kleurplaat.comments;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a reader may see it.
 *
 * @param text null where it names a person of the record and the reader may not see persons
 * @param mayRemove whether the reader may
 */
record CommentView(
        String id,
        @Nullable String text,
        String by,
        OffsetDateTime at,
        @Nullable String resolvedBy,
        @Nullable OffsetDateTime resolvedAt,
        boolean mayRemove) {}
