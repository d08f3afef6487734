package nl.kleurplaat.intake.write;

/** The record has changed under a plan: something that the plan counted on is not there any more. */
public final class Moved extends RuntimeException {

    Moved(String what) {
        super(what, null, false, false);
    }
}
