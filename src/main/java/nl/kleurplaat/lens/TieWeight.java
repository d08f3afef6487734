package nl.kleurplaat.lens;

/**
 * What the weight of a tie says: SHARED the number of collaborations that two actors share, NEWMAN the sum of 1/(n−1) over
 * them, n the number of participants (Newman 2001).
 */
public enum TieWeight {
    SHARED,
    NEWMAN
}
