package nl.kleurplaat.intake;

/** How an import is doing. */
enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    boolean ended() {
        return this == DONE || this == FAILED;
    }
}
