package nl.kleurplaat.api;

/** What shows things of several types of the API, and says of which one it is. */
public interface Typed {

    /** The name of the type. */
    String type();
}
