/** How firmly groups hang together: who would have to leave before two of them lose each other. */
@NullMarked
package nl.kleurplaat.analysis.connections;

import org.jspecify.annotations.NullMarked;
