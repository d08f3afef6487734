package nl.kleurplaat.snapshot;

/** What is known by a key. */
public interface Keyed {

    String key();
}
