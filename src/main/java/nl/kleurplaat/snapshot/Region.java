package nl.kleurplaat.snapshot;

/** A region. */
public record Region(String key, String name) implements Keyed {}
