package nl.kleurplaat.lens;

/**
 * What the weight of a tie says: SHARED the number of collaborations that two actors share, NEWMAN the sum of 1/(n−1) over
 * them, n the number of participants (Newman 2001).
 */
public enum TieWeight {
    SHARED,
    NEWMAN;

    /** What a collaboration of {@code participants} adds to each of its ties; 0 below two, where there are none. */
    double of(int participants) {
        return participants < 2 ? 0 : this == SHARED ? 1 : 1.0 / (participants - 1);
    }
}
