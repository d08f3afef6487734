package nl.kleurplaat.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as the Relay cursor connections specification has it.
 *
 * @param totalCount how many things the whole list has
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

    /** One thing of the page, and where it stands. */
    public record Edge<T>(String cursor, T node) {}

    /** What lies before and after the page; the cursors are null on an empty page. */
    public record PageInfo(
            boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {}
}
