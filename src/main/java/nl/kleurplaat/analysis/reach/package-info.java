/** How far actors reach: whom they know, whom they know through others, and whom nobody of them knows. */
@NullMarked
package nl.kleurplaat.analysis.reach;

import org.jspecify.annotations.NullMarked;
