package nl.kleurplaat.analysis.introductions;

/**
 * What tells how likely two actors come to work together, from what is known on a day. Logarithms are natural; of a group,
 * kind or region that is not known the rate is that of all pairs.
 */
public enum Predictor {
    /** ln(1 + collaborations of the one so far) + ln(1 + those of the other). */
    ACTIVITY(0, .8),
    /** How far these two logarithms are apart. */
    BALANCE(1, -.1),
    /** As ACTIVITY, of the collaborations that began within one horizon before the day. */
    RECENT(2, .3),
    /** As ACTIVITY, of how many others each worked with so far. */
    PARTNERS(3, 0),
    /** As ACTIVITY, of how many others each works with on the day. */
    PARTNERS_NOW(4, .1),
    /** ln of the share of the pairs of their two groups that worked together so far. */
    GROUPS(5, .3),
    /** The same of their two kinds. */
    KINDS(6, .2),
    /** The same of their two regions. */
    REGIONS(7, .2),
    /** 1 in the same region, else 0. */
    SAME_REGION(8, .1),
    /** The share of the domains of either that are domains of both (Jaccard). */
    DOMAINS(9, .2),
    /** √ Σ 1/degree over the partners in common so far (resource allocation: Zhou, Lü and Zhang, 2009). */
    COMMON_PARTNERS(10, .3),
    /** ln(1 + Σ 1/√(degree × degree)) over the ways of length three (Kovács et al., 2019). */
    WAYS_OF_THREE(11, .2),
    /** 1 where they worked together before, else 0. */
    BEFORE(12, .2, .25),
    /** 1 where they were brought together and both wanted it, else 0. */
    INTRODUCED(13, .3, 1);

    /** Where its figure stands among those of all. */
    final int place;

    /** For records that know too little to learn from: for a deviation of the figure. */
    final double fixed;

    /** The least deviation where its weight is learned: of what is rare a single pair would decide everything otherwise. */
    final double least;

    Predictor(int place, double fixed) {
        this(place, fixed, 0);
    }

    Predictor(int place, double fixed, double least) {
        this.place = place;
        this.fixed = fixed;
        this.least = least;
    }
}
