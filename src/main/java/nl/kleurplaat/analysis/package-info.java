/** What can be found out about a network: one package per analysis. */
@NullMarked
package nl.kleurplaat.analysis;

import org.jspecify.annotations.NullMarked;
