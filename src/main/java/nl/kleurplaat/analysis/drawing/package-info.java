/** Where to draw each actor, so that who is tied stands together. */
@NullMarked
package nl.kleurplaat.analysis.drawing;

import org.jspecify.annotations.NullMarked;
