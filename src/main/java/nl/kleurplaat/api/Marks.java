package nl.kleurplaat.api;

import org.jspecify.annotations.Nullable;

/** What the cursors of a list say, and where that is in the list. */
public interface Marks {

    /** What the cursor of a thing says. */
    String of(int thing);

    /**
     * How many things of a list in this order stand before a mark.
     *
     * @param counting whether the thing at the mark is counted too
     * @return null for what is no mark of this list
     */
    @Nullable
    Integer before(int[] list, String mark, boolean counting);
}
