package nl.kleurplaat.practice;

/** What came of bringing parties together. */
public enum Outcome {
    PROPOSED,
    DECLINED,
    ACCEPTED,
    /** They spoke with each other. */
    MET,
    /** They are in touch since. */
    KEPT;

    /** Whether both sides wanted it. */
    public boolean isWanted() {
        return this == ACCEPTED || isMet();
    }

    /** Whether they spoke with each other. */
    public boolean isMet() {
        return this == MET || this == KEPT;
    }

    /** Whether there is nothing left to bring about. */
    public boolean isSettled() {
        return this == DECLINED || isMet();
    }
}
