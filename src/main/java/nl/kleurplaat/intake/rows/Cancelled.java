package nl.kleurplaat.intake.rows;

/** Somebody does not want an import any more. */
public final class Cancelled extends RuntimeException {

    public Cancelled() {
        super("the import is cancelled", null, false, false);
    }
}
