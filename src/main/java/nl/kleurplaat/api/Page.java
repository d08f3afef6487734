package nl.kleurplaat.api;

import org.jspecify.annotations.Nullable;

/** The arguments of every list that pages; see {@link Paging}. */
public record Page(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    /** The same, checked. */
    public Paging paging() {
        return new Paging(first, after, last, before);
    }
}
