package nl.kleurplaat.compact;

/**
 * How much there is in a compact form.
 *
 * @param organisations below 2³⁰
 * @param participations below 2³¹ − 1
 * @param memberships how many groups organisations have together
 * @param keyBytes the length of all keys of organisations
 * @param textBytes the length of the keys and names of groups
 */
record FormSize(
        int organisations,
        int groups,
        int collaborations,
        int participations,
        int memberships,
        long keyBytes,
        int textBytes) {

    static final int MOST_ORGANISATIONS = 1 << 30;

    FormSize {
        if (organisations < 0
                || organisations >= MOST_ORGANISATIONS
                || groups < 0
                || collaborations < 0
                || participations < 0
                || participations == Integer.MAX_VALUE
                || memberships < 0
                || keyBytes < 0
                || textBytes < 0) {
            throw new IllegalArgumentException("not to be counted: " + organisations + " organisations, "
                    + participations + " participations, " + groups + " groups");
        }
    }
}
