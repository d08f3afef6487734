package nl.kleurplaat.intake.write;

/** An import is not this program's to write any more: another one has taken it over, or it is finished. */
public final class Superseded extends RuntimeException {

    Superseded(String id) {
        super("import " + id + " is written or taken over by another instance", null, false, false);
    }
}
