package nl.kleurplaat.browse;

import org.jspecify.annotations.Nullable;

/**
 * How many things of a list have something in common.
 *
 * @param key null: those of which it is not known
 */
record Count(@Nullable String key, String name, int count) {}
