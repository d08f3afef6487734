/**
 * One immutable reading of the whole record, in memory: every query is answered from one snapshot, so no answer mixes two
 * states. Things refer to each other by their place in the snapshot's lists.
 */
@NullMarked
package nl.kleurplaat.snapshot;

import org.jspecify.annotations.NullMarked;
