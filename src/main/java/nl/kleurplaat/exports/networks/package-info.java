/** Networks as files for programs that draw and analyse them. */
@NullMarked
package nl.kleurplaat.exports.networks;

import org.jspecify.annotations.NullMarked;
