/** How sure what is seen is, where some have not told what they take part in. */
@NullMarked
package nl.kleurplaat.analysis.confidence;

import org.jspecify.annotations.NullMarked;
