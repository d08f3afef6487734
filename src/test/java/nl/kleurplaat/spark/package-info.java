/** The computation with Apache Spark, held against the analyses of the service: only where the profile {@code spark} built it. */
@NullMarked
package nl.kleurplaat.spark;

import org.jspecify.annotations.NullMarked;
