/** Kleurplaat: the graph of strategic partnerships and its analysis. */
@NullMarked
package nl.kleurplaat;

import org.jspecify.annotations.NullMarked;
