package nl.kleurplaat.network;

/**
 * Persons were erased, here or by another instance: whoever keeps what was known before lets it go.
 *
 * @param version of the record without them
 */
public record PersonsErased(long version) {}
