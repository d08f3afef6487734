package nl.kleurplaat.generator;

/**
 * How much there is of everything, exactly.
 *
 * @param participations above twice the number of collaborations
 * @param representations at most as many as participations
 * @param municipalities per region
 * @param gaps how many pairs of domains do not meet, where these are planted
 * @param bridges how many regions hang on one organisation, where these are planted
 */
public record Size(
        int organisations,
        int stakeholders,
        int collaborations,
        int participations,
        int representations,
        int regions,
        int municipalities,
        int gaps,
        int bridges) {

    private static final int LARGEST = 60;

    /** One youth region in four districts. */
    public static final Size REGION = new Size(500, 1_500, 2_500, 8_300, 2_500, 4, 2, 3, 2);

    /** All youth regions of a country. */
    public static final Size COUNTRY = new Size(50_000, 150_000, 300_000, 1_000_000, 300_000, 42, 8, 4, 4);

    /** How many take part in the largest collaborations: in a small region fewer, so that it does not meet as a whole. */
    int largest() {
        return Math.min(LARGEST, organisations / regions / 2);
    }
}
