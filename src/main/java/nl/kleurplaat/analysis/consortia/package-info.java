/** Consortia, and whether what their members do together stays among them. */
@NullMarked
package nl.kleurplaat.analysis.consortia;

import org.jspecify.annotations.NullMarked;
