package nl.kleurplaat.practice;

/** How far a step is. */
public enum StepStatus {
    OPEN,
    STARTED,
    DONE,
    DROPPED
}
