/** Who should meet whom: how likely it is to come about, what it would bring, and through whom. */
@NullMarked
package nl.kleurplaat.analysis.introductions;

import org.jspecify.annotations.NullMarked;
