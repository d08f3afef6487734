package nl.kleurplaat.intake.write;

/** How an import is doing. */
public enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
