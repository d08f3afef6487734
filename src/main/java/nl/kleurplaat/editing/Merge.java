package nl.kleurplaat.editing;

import nl.kleurplaat.api.Written;
import org.jspecify.annotations.Nullable;

/**
 * Two organisations that turn out to be one.
 *
 * @param keep the key of the one that stays
 * @param keepVersion the version that it is thought to have
 * @param merge the key of the one that goes; it leads to the other one from then on
 * @param mergeVersion likewise
 * @param reason why, in the words of who makes them one; null: none was given
 */
public record Merge(
        String keep,
        int keepVersion,
        String merge,
        int mergeVersion,
        @Nullable String reason) {

    public Merge {
        keep = Written.line(keep);
        merge = Written.line(merge);
    }
}
