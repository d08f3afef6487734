/** How many ties there are between groups, how many there would be by chance, and who carries them. */
@NullMarked
package nl.kleurplaat.analysis.matrix;

import org.jspecify.annotations.NullMarked;
