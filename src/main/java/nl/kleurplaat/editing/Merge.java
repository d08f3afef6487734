package nl.kleurplaat.editing;

import nl.kleurplaat.api.Written;

/**
 * Two organisations that turn out to be one.
 *
 * @param keep the key of the one that stays
 * @param keepVersion the version that it is thought to have
 * @param merge the key of the one that goes; it leads to the other one from then on
 * @param mergeVersion likewise
 */
public record Merge(String keep, int keepVersion, String merge, int mergeVersion) {

    public Merge {
        keep = Written.line(keep);
        merge = Written.line(merge);
    }
}
