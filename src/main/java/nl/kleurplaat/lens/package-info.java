/** What one looks at: a lens picks from a snapshot, and a network is what is then seen. */
@NullMarked
package nl.kleurplaat.lens;

import org.jspecify.annotations.NullMarked;
