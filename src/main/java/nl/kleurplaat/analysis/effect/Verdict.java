package nl.kleurplaat.analysis.effect;

/** What can be said of who took part in an intervention, beside others. */
public enum Verdict {
    /** They found more than chance has it. */
    MORE,
    /** They found fewer. */
    FEWER,
    /** Chance makes such a difference often. */
    NO_DIFFERENCE,
    /** There is too little to say anything. */
    TOO_THIN
}
