/** Closed by default: where the program listens, whose requests it answers, what its answers let a browser do. */
@NullMarked
package nl.kleurplaat.security;

import org.jspecify.annotations.NullMarked;
