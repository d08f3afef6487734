/** Through whom parties of one kind reach those of another. */
@NullMarked
package nl.kleurplaat.analysis.gatekeepers;

import org.jspecify.annotations.NullMarked;
