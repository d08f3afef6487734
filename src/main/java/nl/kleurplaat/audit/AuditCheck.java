package nl.kleurplaat.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether what was kept is still there as it was written.
 *
 * @param entries how many the audit has
 * @param broken the number of the first that is not as it was written, or before which one is gone; null where all are there
 * @param changed the version of the first change of the record of which that is so; null likewise
 */
record AuditCheck(
        int entries, @Nullable Long broken, @Nullable Long changed) {

    boolean whole() {
        return broken == null && changed == null;
    }
}
