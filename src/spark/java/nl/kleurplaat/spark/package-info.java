/**
 * The network of a record that is too large for one machine, computed with Apache Spark: the same definitions as the analyses
 * of the service, which are what its tests hold it against.
 *
 * <p>Ties are shared out over the machines; what there is one of for each actor is held by all (a graph that is half in memory:
 * Pearce, Gokhale and Amato 2010, <i>Multithreaded asynchronous graph traversal for in-memory and semi-external memory</i>):
 * n actors take some tens of bytes each, where m ties may be more than any machine holds.
 */
@NullMarked
package nl.kleurplaat.spark;

import org.jspecify.annotations.NullMarked;
