/** How fast the program is: figures, no tests. {@code mvn -Pbenchmark verify -DskipTests} runs them. */
@NullMarked
package nl.kleurplaat.benchmarks;

import org.jspecify.annotations.NullMarked;
