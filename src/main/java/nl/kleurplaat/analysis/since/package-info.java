/** Since when ties are there. */
@NullMarked
package nl.kleurplaat.analysis.since;

import org.jspecify.annotations.NullMarked;
