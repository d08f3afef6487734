/** Which domains and kinds of parties there are in which regions, and where they are missing. */
@NullMarked
package nl.kleurplaat.analysis.coverage;

import org.jspecify.annotations.NullMarked;
