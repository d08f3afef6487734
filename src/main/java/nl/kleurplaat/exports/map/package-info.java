/** The map of a network as a picture, for paper and slides. */
@NullMarked
package nl.kleurplaat.exports.map;

import org.jspecify.annotations.NullMarked;
