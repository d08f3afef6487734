package nl.kleurplaat.network;

/**
 * The record has changed and says so to whoever keeps a reading of it. Whoever publishes this event has its change seen
 * by every query that begins after the publication returns.
 *
 * @param version the version that the change raised the record to
 */
public record NetworkChanged(long version) {}
