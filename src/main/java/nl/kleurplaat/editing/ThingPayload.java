package nl.kleurplaat.editing;

import org.jspecify.annotations.Nullable;

/**
 * What became of a thing.
 *
 * @param thing as it is now; null where somebody else deleted it meanwhile
 * @param version of the record
 */
record ThingPayload(@Nullable Object thing, String version) {}
