/** What is missing in a network, with its evidence and what would close it. */
@NullMarked
package nl.kleurplaat.analysis.gaps;

import org.jspecify.annotations.NullMarked;
