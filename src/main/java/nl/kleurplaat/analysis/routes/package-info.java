/** Ways between parties: the shortest, over the strongest ties. */
@NullMarked
package nl.kleurplaat.analysis.routes;

import org.jspecify.annotations.NullMarked;
