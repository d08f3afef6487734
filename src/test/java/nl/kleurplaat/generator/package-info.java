/**
 * Networks that look like those of the social domain, drawn from a seed, of which it is known where the gaps and the
 * bridges are. For tests and benchmarks. The same seed gives the same network on every machine.
 */
@NullMarked
package nl.kleurplaat.generator;

import org.jspecify.annotations.NullMarked;
