/** What the tests of all packages share. */
@NullMarked
package nl.kleurplaat;

import org.jspecify.annotations.NullMarked;
