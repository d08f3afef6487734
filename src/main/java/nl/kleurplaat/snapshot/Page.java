package nl.kleurplaat.snapshot;

import nl.kleurplaat.api.Paging;
import org.jspecify.annotations.Nullable;

/** The arguments of every list that pages; see {@link Paging}. */
record Page(@Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {

    Paging paging() {
        return new Paging(first, after, last, before);
    }
}
