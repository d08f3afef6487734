package nl.kleurplaat.analysis.occurrences;

import org.jspecify.annotations.Nullable;

/**
 * Something that began, ended or changed on a day.
 *
 * @param kind what happened
 * @param day the first day of what began or changed, the last day of what ended, see {@link
 *     nl.kleurplaat.snapshot.Days}
 * @param collaboration the place of a collaboration that it is about; -1: an organisation by itself
 * @param organisation the place of an organisation that takes part, that is spoken for, or that it is about; -1 for a
 *     collaboration as a whole, and where it is not known who is spoken for
 * @param stakeholder the place of who speaks; -1 where nobody does
 * @param word the role or mandate, of what changed the new one; null where there is none
 * @param former of what changed the old one; null where there was none
 */
public record Occurrence(
        Kind kind,
        int day,
        int collaboration,
        int organisation,
        int stakeholder,
        @Nullable String word,
        @Nullable String former) {

    /** What happens. */
    public enum Kind {
        BEGAN,
        ENDED,
        /** One role or mandate made place for another of the same party, at once. */
        CHANGED
    }
}
