package nl.kleurplaat.intake.write;

/** The program stops: what is being written is rolled forward at the next start. */
public final class Stopped extends RuntimeException {

    public Stopped() {
        super("the program stops", null, false, false);
    }
}
