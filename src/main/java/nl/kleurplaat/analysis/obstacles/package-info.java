/** What stands in the way and is nobody's or only one party's. */
@NullMarked
package nl.kleurplaat.analysis.obstacles;

import org.jspecify.annotations.NullMarked;
