package nl.kleurplaat.intake;

/** The program stops: what is being written is rolled forward at the next start. */
final class Stopped extends RuntimeException {

    Stopped() {
        super("the program stops", null, false, false);
    }
}
